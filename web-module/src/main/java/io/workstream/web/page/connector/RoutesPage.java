package io.workstream.web.page.connector;

import io.workstream.connector.JivoChannelService;
import io.workstream.connector.JivoChannelView;
import io.workstream.connector.RouteService;
import io.workstream.connector.RouteView;
import io.workstream.connector.WhatsAppAccountService;
import io.workstream.connector.WhatsAppAccountView;
import io.workstream.shared.PageRequest;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which WhatsApp number leads to which Jivo channel. */
@Named("routesPage")
@ViewScoped
@Needs(Scope.CONNECTORS_READ)
public class RoutesPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int ALL = 200;

    @Inject
    RouteService routes;

    @Inject
    WhatsAppAccountService accountService;

    @Inject
    JivoChannelService channelService;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    private final Listing<RouteView> listing = new Listing<>();
    private List<WhatsAppAccountView> accounts = List.of();
    private List<JivoChannelView> channels = List.of();
    private @Nullable String account;
    private @Nullable String channel;

    /** Reads the routes and what they may connect. */
    public void load() {
        PageRequest all = PageRequest.of(ALL, null);
        accounts = accountService.list(user.actor(), frame.workspaceId(), all).items();
        channels = channelService.list(user.actor(), frame.workspaceId(), all).items();
        listing.load(part -> routes.list(user.actor(), frame.workspaceId(), part));
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(part -> routes.list(user.actor(), frame.workspaceId(), part));
    }

    /** Makes the chosen route. */
    public void connect() {
        if (account != null && channel != null) {
            routes.create(user.actor(), frame.workspaceId(), UUID.fromString(account), UUID.fromString(channel));
            account = null;
            channel = null;
            notices.done("routes.created");
            load();
        }
    }

    /** Takes a route away. */
    public void delete(UUID id) {
        routes.delete(user.actor(), frame.workspaceId(), id);
        notices.done("routes.deleted");
        load();
    }

    /** The number of a route, as people know it. */
    public String accountName(UUID id) {
        return accounts.stream()
                .filter(known -> known.id().equals(id))
                .map(known -> known.alias() + " · " + known.phoneNumber())
                .findFirst()
                .orElse(id.toString());
    }

    /** The channel of a route, as people know it. */
    public String channelName(UUID id) {
        return channels.stream()
                .filter(known -> known.id().equals(id))
                .map(JivoChannelView::name)
                .findFirst()
                .orElse(id.toString());
    }

    /** Whether a number has a route already; it can have only one. */
    public boolean routed(UUID id) {
        return listing.getItems().stream()
                .anyMatch(route -> route.whatsappAccountId().equals(id));
    }

    /** Whether there is anything left to connect. */
    public boolean isConnectable() {
        return !channels.isEmpty() && accounts.stream().anyMatch(known -> !routed(known.id()));
    }

    /** The routes read so far. */
    public Listing<RouteView> getListing() {
        return listing;
    }

    /** Numbers to choose from. */
    public List<WhatsAppAccountView> getAccounts() {
        return accounts;
    }

    /** Channels to choose from. */
    public List<JivoChannelView> getChannels() {
        return channels;
    }

    public @Nullable String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account;
    }

    public @Nullable String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel;
    }
}
