package io.workstream.simulator.wire;

/** The pretend services that can be told to fail. */
public enum FaultTarget {
    GRAPH,
    JIVO,
    /** The second step of a media download. */
    MEDIA
}
