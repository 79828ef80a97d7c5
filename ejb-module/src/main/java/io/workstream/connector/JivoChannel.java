package io.workstream.connector;

import io.workstream.secret.RandomToken;
import io.workstream.secret.SecretPlace;
import io.workstream.secret.Secrets;
import io.workstream.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One "Chat API" channel of the customer's Jivo: an address that we post to and a token of ours that Jivo posts to. The
 * token can be replaced at any time; the old one ends at once.
 */
@Entity
@Table(name = "jivo_channels")
class JivoChannel {

    @Id
    private UUID id;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    private String name;

    @Column(name = "outbound_url")
    private byte[] outboundUrl;

    @Column(name = "outbound_hint")
    private String outboundHint;

    @Column(name = "inbound_token")
    private byte[] inboundToken;

    @Column(name = "inbound_token_hash")
    private byte[] inboundTokenHash;

    private String status;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected JivoChannel() {}

    @SuppressWarnings("NullAway.Init") // the two methods called at the end set the rest
    JivoChannel(UUID workspaceId, NewJivoChannel draft, Secrets secrets, Clock clock) {
        this.id = Ids.next(clock);
        this.workspaceId = workspaceId;
        this.name = draft.name();
        this.status = LinkStatus.ACTIVE.code();
        this.createdAt = clock.instant();
        point(draft.address(), secrets);
        rotateToken(secrets);
    }

    final void point(URI address, Secrets secrets) {
        outboundUrl = secrets.encrypt(outboundPlace(), address.toString());
        outboundHint = NewJivoChannel.host(address);
    }

    final void rotateToken(Secrets secrets) {
        String token = RandomToken.next();
        inboundToken = secrets.encrypt(inboundPlace(), token);
        inboundTokenHash = RandomToken.digest(token);
    }

    void change(JivoChannelChange change, Secrets secrets) {
        if (change.name() != null) {
            name = change.name();
        }
        if (change.status() != null) {
            status = LinkStatus.of(change.status()).code();
            statusReason = null;
        }
        if (change.outboundUrl() != null) {
            point(NewJivoChannel.address(change.outboundUrl()), secrets);
        }
    }

    URI address(Secrets secrets) {
        return URI.create(secrets.decrypt(outboundPlace(), outboundUrl));
    }

    /** As anybody in the workspace sees it. */
    JivoChannelView view() {
        return new JivoChannelView(id, workspaceId, name, status, statusReason, outboundHint, null, createdAt);
    }

    /** With the secret address that Jivo posts to. */
    JivoChannelView openView(Secrets secrets, URI publicUrl) {
        String inbound = publicUrl + "/webhooks/jivo/" + secrets.decrypt(inboundPlace(), inboundToken);
        return new JivoChannelView(id, workspaceId, name, status, statusReason, outboundHint, inbound, createdAt);
    }

    JivoChannelLink link(String language) {
        return new JivoChannelLink(id, workspaceId, language);
    }

    UUID workspaceId() {
        return workspaceId;
    }

    UUID id() {
        return id;
    }

    boolean active() {
        return status.equals(LinkStatus.ACTIVE.code());
    }

    private SecretPlace outboundPlace() {
        return new SecretPlace(workspaceId, "jivo_channels.outbound_url", id);
    }

    private SecretPlace inboundPlace() {
        return new SecretPlace(workspaceId, "jivo_channels.inbound_token", id);
    }
}
