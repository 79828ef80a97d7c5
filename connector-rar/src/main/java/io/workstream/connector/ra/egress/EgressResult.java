package io.workstream.connector.ra.egress;

import java.time.Duration;

/** How a call ended: with an answer, whatever its status, or without one. */
public sealed interface EgressResult permits EgressAnswer, EgressFailure {

    /** From the first attempt to connect to the last byte. */
    Duration took();
}
