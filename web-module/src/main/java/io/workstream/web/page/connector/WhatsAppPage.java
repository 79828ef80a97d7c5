package io.workstream.web.page.connector;

import io.workstream.connector.CheckResult;
import io.workstream.connector.LinkTrials;
import io.workstream.connector.WhatsAppAccountChange;
import io.workstream.connector.WhatsAppAccountService;
import io.workstream.connector.WhatsAppAccountView;
import io.workstream.realtime.Topics;
import io.workstream.web.http.Needs;
import io.workstream.web.page.Listing;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workspace's WhatsApp numbers. */
@Named("whatsAppPage")
@ViewScoped
@Needs(Scope.CONNECTORS_READ)
public class WhatsAppPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    WhatsAppAccountService accounts;

    @Inject
    LinkTrials trials;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    @Inject
    CheckTexts checks;

    private final Listing<WhatsAppAccountView> listing = new Listing<>();
    private CloudNumberForm form = new CloudNumberForm();
    private @Nullable CloudNumberChange change;

    /** Reads the list anew. */
    public void load() {
        listing.load(part -> accounts.list(user.actor(), frame.workspaceId(), part));
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(part -> accounts.list(user.actor(), frame.workspaceId(), part));
    }

    /** Empties the form for another number. */
    public void begin() {
        form = new CloudNumberForm();
    }

    /** Connects the number in the form. */
    public void connect() {
        WhatsAppAccountView made = accounts.create(user.actor(), frame.workspaceId(), form.draft());
        begin();
        notices.done("whatsapp.created", made.alias());
        load();
    }

    /** Fills the form for changing a number with what may be shown of it. */
    public void edit(UUID id) {
        change = new CloudNumberChange(accounts.show(user.actor(), frame.workspaceId(), id));
    }

    /** Changes the number in that form. */
    public void save() {
        CloudNumberChange typed = change;
        if (typed != null) {
            WhatsAppAccountView changed =
                    accounts.change(user.actor(), frame.workspaceId(), typed.accountId(), typed.change());
            change = null;
            notices.done("whatsapp.changed", changed.alias());
            load();
        }
    }

    /** Asks Meta whether it works. */
    public void check(UUID id) {
        CheckResult result = trials.checkAccount(user.actor(), frame.workspaceId(), id);
        if (result.ok()) {
            notices.done("whatsapp.check.ok", result.tookMs());
        } else {
            notices.warn(checks.failure("whatsapp", result));
        }
        load();
    }

    /** Stops it for a while. */
    public void pause(UUID id) {
        become(id, "paused");
    }

    /** Lets it run again. */
    public void resume(UUID id) {
        become(id, "active");
    }

    /** Disconnects it. */
    public void delete(UUID id) {
        accounts.delete(user.actor(), frame.workspaceId(), id);
        notices.done("whatsapp.deleted");
        load();
    }

    private void become(UUID id, String status) {
        WhatsAppAccountView changed = accounts.change(
                user.actor(), frame.workspaceId(), id, new WhatsAppAccountChange(null, status, null, null, null));
        notices.done("link.now." + status, changed.alias());
        load();
    }

    /** The topic that tells about changed states. */
    public String getTopic() {
        return Topics.connectors(frame.workspaceId());
    }

    /** The numbers read so far. */
    public Listing<WhatsAppAccountView> getListing() {
        return listing;
    }

    /** What is being typed. */
    public CloudNumberForm getForm() {
        return form;
    }

    /** What is being typed to change a number; null while none is chosen. */
    public @Nullable CloudNumberChange getChange() {
        return change;
    }
}
