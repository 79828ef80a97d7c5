package io.workstream.platform;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.identity.PlatformAccess;
import io.workstream.notification.MailCounts;
import io.workstream.notification.MailState;
import io.workstream.notification.Mails;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Mails that did not get out, for administrators of the platform. */
@Stateless
public class PlatformMails {

    /** One job each; what is beyond goes with the next call. */
    private static final int MOST_AT_ONCE = 1000;

    @Inject
    PlatformAccess access;

    @Inject
    Mails mails;

    @Inject
    AuditLog audit;

    /** How many did not get out. */
    public MailCounts counts(Actor actor) {
        access.require(actor);
        return mails.counts();
    }

    /** Mails that failed, are tried again or wait for a mail server, newest first; whom they are for is masked. */
    public Page<MailState> undelivered(Actor actor, PageRequest page) {
        access.require(actor);
        return mails.undelivered(page).map(MailState::masked);
    }

    /** Sends a mail again that had failed. */
    public void resend(Actor actor, UUID id) {
        access.require(actor);
        if (!mails.resend(id)) {
            throw new Problem(SharedProblem.NOT_FOUND);
        }
        audit.record(actor, null, new AuditEvent("mail.resent", "mail", id));
    }

    /** Sends all failed mails again that are still of use, so many at once; returns how many. */
    public int resendAll(Actor actor) {
        access.require(actor);
        int again = mails.resendFailed(MOST_AT_ONCE);
        if (again > 0) {
            audit.record(actor, null, new AuditEvent("mail.all-resent", "mail", null, Map.of("mails", again)));
        }
        return again;
    }
}
