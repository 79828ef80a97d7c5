package io.workstream.web.page.platform;

import io.workstream.notification.MailCounts;
import io.workstream.notification.MailState;
import io.workstream.platform.PlatformMails;
import io.workstream.web.http.PlatformOnly;
import io.workstream.web.page.Listing;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;

/** Mails that did not get out, and why; sent again from here once that is mended. */
@Named("mailsPage")
@ViewScoped
@PlatformOnly
public class MailsPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    PlatformMails mails;

    @Inject
    PageUser user;

    @Inject
    Notices notices;

    private final Listing<MailState> listing = new Listing<>();
    private MailCounts counts = new MailCounts(0, 0, 0, 0);

    /** Reads the list anew. */
    public void load() {
        counts = mails.counts(user.actor());
        listing.load(part -> mails.undelivered(user.actor(), part));
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(part -> mails.undelivered(user.actor(), part));
    }

    /** Sends one again. */
    public void resend(MailState mail) {
        mails.resend(user.actor(), mail.id());
        notices.done("mails.resent", 1);
        load();
    }

    /** Sends all again that can be. */
    public void resendAll() {
        notices.done("mails.resent", mails.resendAll(user.actor()));
        load();
    }

    /** Whether a mail was given up and is still of use. */
    public boolean resendable(MailState mail) {
        return mail.status().equals("failed") && !mail.late();
    }

    /** How many there are. */
    public MailCounts getCounts() {
        return counts;
    }

    /** What was read so far. */
    public Listing<MailState> getListing() {
        return listing;
    }
}
