package io.workstream.platform;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.identity.PlatformAccess;
import io.workstream.notification.MailState;
import io.workstream.notification.Mails;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Mails that did not get out, for administrators of the platform. */
@Stateless
public class PlatformMails {

    @Inject
    PlatformAccess access;

    @Inject
    Mails mails;

    @Inject
    AuditLog audit;

    /** Mails that failed or wait for a mail server, newest first. */
    public Page<MailState> undelivered(Actor actor, PageRequest page) {
        access.require(actor);
        return mails.undelivered(page);
    }

    /** Sends a mail again that had failed. */
    public void resend(Actor actor, UUID id) {
        access.require(actor);
        if (!mails.resend(id)) {
            throw new Problem(SharedProblem.NOT_FOUND);
        }
        audit.record(actor, null, new AuditEvent("mail.resent", "mail", id));
    }
}
