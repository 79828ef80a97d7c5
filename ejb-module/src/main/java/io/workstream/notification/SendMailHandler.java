package io.workstream.notification;

import io.workstream.job.JobHandler;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.job.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/** Sends one mail. A crash between the server's answer and our row sends it again, under the same Message-ID. */
@ApplicationScoped
class SendMailHandler implements JobHandler {

    private static final Logger LOG = Logger.getLogger(SendMailHandler.class.getName());

    @Inject
    MailDesk desk;

    @Inject
    MailSettings settings;

    @Inject
    Jsonb jsonb;

    @Override
    public String type() {
        return SendMail.TYPE;
    }

    /** For a database that is away; what fails with the mail itself is counted on the mail. */
    @Override
    public RetryPolicy policy() {
        return new RetryPolicy(100, Duration.ofSeconds(2), Duration.ofMinutes(5));
    }

    @Override
    public JobOutcome run(JobRun job) {
        UUID mailId = jsonb.fromJson(job.payload(), SendMail.class).mailId();
        Optional<Envelope> envelope = desk.envelope(mailId);
        Optional<SmtpSender> sender = settings.sender();
        if (envelope.isEmpty() || sender.isEmpty()) {
            return JobOutcome.completed();
        }
        return send(sender.get(), envelope.get());
    }

    private JobOutcome send(SmtpSender sender, Envelope envelope) {
        try {
            sender.send(envelope);
        } catch (SmtpSender.NeverTaken refused) {
            LOG.warning(() -> "mail " + envelope.id() + " was refused for good");
            desk.refused(envelope.id(), String.valueOf(refused.getMessage()));
            return new JobOutcome.Failed("mail-refused", "the mail server will not take it");
        } catch (MessagingException failure) {
            // The message may name the recipient, so it stands in the row and not in the log.
            LOG.warning(() -> "mail " + envelope.id() + " did not get out: "
                    + failure.getClass().getSimpleName());
            return desk.again(envelope.id(), SmtpSender.reason(failure))
                    .<JobOutcome>map(JobOutcome.Later::new)
                    .orElseGet(() -> new JobOutcome.Failed("mail-not-sent", "the mail server did not take it"));
        }
        desk.sent(envelope.id());
        return JobOutcome.completed();
    }
}
