package io.workstream.connector.ra.egress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Content that came, or began to come.
 *
 * @param ending whether all of it was handed on
 * @param contentType as the sender declares it
 * @param size bytes handed on; for content refused by its announced length, that length
 * @param took to the last byte
 */
public record EgressContent(Ending ending, @Nullable String contentType, long size, Duration took)
        implements DownloadResult {

    /** How much of the content was handed on. */
    public enum Ending {
        /** All of it. */
        COMPLETE,
        /** It is, or says that it is, larger than the limit. */
        TOO_LARGE,
        /** It broke off, or took longer than we wait. */
        BROKEN_OFF
    }
}
