package io.workstream.connector.ra.egress;

import java.time.Duration;

/**
 * How long we wait for the outside.
 *
 * @param whole from the first attempt to connect to the last byte
 * @param idle without a single byte
 */
public record Patience(Duration whole, Duration idle) {

    /** For a short answer: silence may last as long as the call. */
    static Patience calls(Duration whole) {
        return new Patience(whole, whole);
    }
}
