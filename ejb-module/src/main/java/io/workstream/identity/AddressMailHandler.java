package io.workstream.identity;

import io.workstream.job.JobHandler;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.job.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Duration;

/** Mails whoever has an address that was named, if anybody has. */
@ApplicationScoped
class AddressMailHandler implements JobHandler {

    @Inject
    AddressMails mails;

    @Inject
    Jsonb jsonb;

    @Override
    public String type() {
        return AddressMail.TYPE;
    }

    @Override
    public RetryPolicy policy() {
        return new RetryPolicy(20, Duration.ofSeconds(2), Duration.ofMinutes(5));
    }

    @Override
    public JobOutcome run(JobRun job) {
        mails.send(jsonb.fromJson(job.payload(), AddressMail.class));
        return JobOutcome.completed();
    }
}
