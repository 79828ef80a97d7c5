package io.workstream.web.page.connector;

import io.workstream.connector.CheckResult;
import io.workstream.connector.JivoChannelChange;
import io.workstream.connector.JivoChannelService;
import io.workstream.connector.JivoChannelView;
import io.workstream.connector.LinkTrials;
import io.workstream.connector.NewJivoChannel;
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

/** The workspace's Jivo channels. */
@Named("jivoPage")
@ViewScoped
@Needs(Scope.CONNECTORS_READ)
public class JivoPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String SIDE = "jivo";

    @Inject
    JivoChannelService channels;

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

    private final Listing<JivoChannelView> listing = new Listing<>();
    private String name = "";
    private String outboundUrl = "";
    private @Nullable JivoChannelView shown;

    /** Reads the list anew. */
    public void load() {
        listing.load(part -> channels.list(user.actor(), frame.workspaceId(), part));
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(part -> channels.list(user.actor(), frame.workspaceId(), part));
    }

    /** Empties the form for another channel. */
    public void begin() {
        name = "";
        outboundUrl = "";
    }

    /** Connects the channel in the form and shows its inbound address. */
    public void connect() {
        JivoChannelView made =
                channels.create(user.actor(), frame.workspaceId(), new NewJivoChannel(name, outboundUrl.strip()));
        begin();
        shown = made;
        notices.done("jivo.created", made.name());
        load();
    }

    /** Shows a channel's inbound address. */
    public void show(UUID id) {
        shown = channels.show(user.actor(), frame.workspaceId(), id);
    }

    /** Asks Jivo whether an operator is online. */
    public void check(UUID id) {
        CheckResult result = trials.checkChannel(user.actor(), frame.workspaceId(), id);
        if (!result.ok()) {
            notices.warn(checks.failure(SIDE, result));
        } else if (result.available()) {
            notices.done("jivo.check.online", result.tookMs());
        } else {
            notices.attention("jivo.check.offline");
        }
    }

    /** Sends a marked test message. */
    public void sendTest(UUID id) {
        CheckResult result = trials.sendTest(user.actor(), frame.workspaceId(), id);
        if (result.ok()) {
            notices.done("jivo.test.ok", result.tookMs());
        } else {
            notices.warn(checks.failure(SIDE, result));
        }
    }

    /** Replaces the inbound address and shows the new one. */
    public void rotate(UUID id) {
        shown = channels.rotateToken(user.actor(), frame.workspaceId(), id);
        notices.done("jivo.rotated");
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
        channels.delete(user.actor(), frame.workspaceId(), id);
        notices.done("jivo.deleted");
        load();
    }

    private void become(UUID id, String status) {
        JivoChannelView changed =
                channels.change(user.actor(), frame.workspaceId(), id, new JivoChannelChange(null, status, null));
        notices.done("link.now." + status, changed.name());
        load();
    }

    /** The topic that tells about changed states. */
    public String getTopic() {
        return Topics.connectors(frame.workspaceId());
    }

    /** The channels read so far. */
    public Listing<JivoChannelView> getListing() {
        return listing;
    }

    /** The channel whose inbound address is shown. */
    public @Nullable JivoChannelView getShown() {
        return shown;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOutboundUrl() {
        return outboundUrl;
    }

    public void setOutboundUrl(String outboundUrl) {
        this.outboundUrl = outboundUrl;
    }
}
