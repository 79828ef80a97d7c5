package io.workstream.job;

import java.time.Instant;

/** How one run of a job ended, short of an exception. */
public sealed interface JobOutcome {

    /** Done. */
    record Completed() implements JobOutcome {}

    /**
     * Not yet: run again, without counting it as a failure.
     *
     * @param at not before
     */
    record Later(Instant at) implements JobOutcome {}

    /**
     * It can never succeed.
     *
     * @param code stable name of the reason
     * @param message the reason for people, without secrets
     */
    record Failed(String code, String message) implements JobOutcome {}

    /**
     * The handler wrote its job's end itself, in one transaction with its work ({@link JobService#end}).
     *
     * @param ours whether the claim still held
     */
    record Recorded(boolean ours) implements JobOutcome {}

    /** Done. */
    static JobOutcome completed() {
        return new Completed();
    }
}
