package io.workstream.simulator.wire;

import java.time.Duration;

/**
 * How a pretend service answers wrongly. Status or code 0 means none: then the call is handled as always. With
 * {@code dropAnswer} the connection is cut instead of answered, so that the caller cannot know what happened.
 */
public record Fault(int status, int code, Duration delay, boolean dropAnswer) {

    public static Fault answering(int status) {
        return new Fault(status, 0, Duration.ZERO, false);
    }

    /** The call is handled, but its answer never arrives. */
    public static Fault droppingAnswer() {
        return new Fault(0, 0, Duration.ZERO, true);
    }

    public boolean refuses() {
        return status != 0 || code != 0;
    }
}
