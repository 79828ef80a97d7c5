package io.workstream.connector;

import io.workstream.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Leads one WhatsApp account to one Jivo channel. A channel may serve several accounts. */
@Entity
@Table(name = "routes")
class Route {

    @Id
    private UUID id;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    @Column(name = "whatsapp_account_id")
    private UUID whatsappAccountId;

    @Column(name = "jivo_channel_id")
    private UUID jivoChannelId;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Route() {}

    Route(UUID workspaceId, WhatsAppAccount account, JivoChannel channel, Clock clock) {
        this.id = Ids.next(clock);
        this.workspaceId = workspaceId;
        this.whatsappAccountId = account.id();
        this.jivoChannelId = channel.id();
        this.createdAt = clock.instant();
    }

    UUID id() {
        return id;
    }

    UUID jivoChannelId() {
        return jivoChannelId;
    }

    RouteView view() {
        return new RouteView(id, workspaceId, whatsappAccountId, jivoChannelId, createdAt);
    }
}
