package io.workstream.connector.ra.egress;

import io.workstream.connector.ra.api.Download;
import java.time.Duration;
import org.apache.hc.core5.http.HttpStatus;
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

    @Override
    public Download asDownload() {
        return switch (ending) {
            case COMPLETE -> download(Download.Ending.COMPLETE, null);
            case TOO_LARGE -> download(Download.Ending.TOO_LARGE, "the file is too large");
            case BROKEN_OFF -> download(Download.Ending.BROKEN_OFF, "the download broke off or took too long");
        };
    }

    private Download download(Download.Ending known, @Nullable String reason) {
        return new Download(known, HttpStatus.SC_OK, contentType, size, reason, null, took);
    }
}
