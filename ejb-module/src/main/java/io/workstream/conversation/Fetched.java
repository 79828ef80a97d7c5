package io.workstream.conversation;

import io.workstream.connector.ra.api.Download;
import io.workstream.media.MediaFailure;
import org.jspecify.annotations.Nullable;

/**
 * How a fetch ended.
 *
 * @param failure present unless done
 * @param detail the failure as the source put it, without secrets
 * @param sha256 what the bytes should be, hexadecimal, where the provider says it
 * @param stop why the provider serves the account no longer, if it said so
 */
public record Fetched(
        Outcome outcome,
        @Nullable MediaFailure failure,
        @Nullable String detail,
        @Nullable String sha256,
        @Nullable FailureView stop) {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /** What is known afterwards. */
    public enum Outcome {
        /** All of it is here. */
        DONE,
        /** Not now; asking again may help. */
        LATER,
        /** Asking again will not help. */
        NEVER
    }

    /** All of it is here. */
    public static Fetched done() {
        return done(null);
    }

    /** All of it is here, if the bytes are these. */
    public static Fetched done(@Nullable String sha256) {
        return new Fetched(Outcome.DONE, null, null, sha256, null);
    }

    /** Not now. */
    public static Fetched later(MediaFailure failure, @Nullable String detail) {
        return new Fetched(Outcome.LATER, failure, detail, null, null);
    }

    /** Not before a person has mended the account. */
    public static Fetched stopped(FailureView stop) {
        return new Fetched(Outcome.LATER, MediaFailure.ACCOUNT_PAUSED, stop.reason(), null, stop);
    }

    /** Not like this, ever. */
    public static Fetched never(MediaFailure failure, @Nullable String detail) {
        return new Fetched(Outcome.NEVER, failure, detail, null, null);
    }

    /** Why a download did not bring the file. */
    public static MediaFailure failure(Download download) {
        return switch (download.ending()) {
            case TOO_LARGE -> MediaFailure.TOO_LARGE;
            case FORBIDDEN -> MediaFailure.FORBIDDEN;
            case BROKEN_OFF -> MediaFailure.INTERRUPTED;
            case UNREACHABLE -> MediaFailure.UNREACHABLE;
            case REFUSED -> refusal(download.httpStatus());
            case COMPLETE -> throw new IllegalArgumentException("the file came");
        };
    }

    /** What an answer means that brought no file. */
    public static MediaFailure refusal(int httpStatus) {
        if (httpStatus == NOT_FOUND || httpStatus == GONE) {
            return MediaFailure.GONE;
        }
        boolean passing = httpStatus == TOO_MANY || httpStatus >= SERVER_ERROR;
        return passing ? MediaFailure.SOURCE_FAILED : MediaFailure.REFUSED;
    }
}
