package io.workstream.job;

/** Does the work of one type of job. One CDI bean per type; found by {@link #type()}. */
public interface JobHandler {

    /** The type's name in rows and requests. */
    String type();

    /** What happens after an exception. */
    RetryPolicy policy();

    /**
     * Does the work, with no transaction open: it may talk to the network and calls services that open their own. It may
     * be run again after a crash in the middle, so it must recognise its own traces.
     *
     * @throws Exception any failure; retried by the policy, except for a {@code Problem} that no retry can mend
     */
    JobOutcome run(JobRun job) throws Exception;
}
