package io.workstream.identity;

import io.workstream.job.JobHandler;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.job.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Duration;

/** Mails the way to a new password, if somebody has the address that was named. */
@ApplicationScoped
class ForgottenPasswordHandler implements JobHandler {

    @Inject
    PasswordChanges passwords;

    @Inject
    Jsonb jsonb;

    @Override
    public String type() {
        return ForgottenPassword.TYPE;
    }

    @Override
    public RetryPolicy policy() {
        return new RetryPolicy(20, Duration.ofSeconds(2), Duration.ofMinutes(5));
    }

    @Override
    public JobOutcome run(JobRun job) {
        passwords.send(jsonb.fromJson(job.payload(), ForgottenPassword.class));
        return JobOutcome.completed();
    }
}
