package io.workstream.notification;

import io.workstream.job.JobService;
import io.workstream.job.NewJob;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The door to the outbox. A mail goes out once the caller's transaction has committed, and never if it does not. */
@ApplicationScoped
public class Mails {

    @Inject
    OutboxMails outbox;

    @Inject
    JobService jobs;

    /** Puts a mail into the outbox, in the caller's transaction; returns its id. */
    public UUID send(Mail mail) {
        // Read once here: a parameter that is missing must stop its cause, not a job that nobody looks at.
        Wording.in(mail.locale()).write(mail.letter(), mail.parameters());
        UUID id = outbox.add(mail);
        post(id);
        return id;
    }

    /** What a role that every workspace has is called in letters. */
    public String roleName(String locale, String code) {
        return Wording.in(locale).role(code);
    }

    /** The newest mail about each of these things. */
    public List<MailState> about(Collection<UUID> ids) {
        return outbox.newestAbout(ids);
    }

    /** Mails that did not get out, newest first: those that failed, are tried again or wait for a mail server. */
    public Page<MailState> undelivered(PageRequest page) {
        return Page.of(outbox.undelivered(page), page, mail -> mail.id().toString());
    }

    /** Sends a mail again that had failed; false when there is no such mail. */
    public boolean resend(UUID id) {
        boolean again = outbox.queueAgain(id);
        if (again) {
            post(id);
        }
        return again;
    }

    /** Sends failed mails again, the oldest first, but for those that would come too late; returns how many. */
    public int resendFailed(int limit) {
        List<UUID> again = outbox.queueAgain(limit);
        again.forEach(this::post);
        return again.size();
    }

    /** How many did not get out. */
    public MailCounts counts() {
        return outbox.counts();
    }

    /** Takes out what has not been sent yet about a thing that is no more. */
    public void withdraw(UUID aboutId) {
        outbox.withdraw(aboutId);
    }

    void post(UUID id) {
        jobs.enqueue(NewJob.ofPlatform(SendMail.TYPE, new SendMail(id)));
    }
}
