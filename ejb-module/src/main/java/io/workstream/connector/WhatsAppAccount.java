package io.workstream.connector;

import io.workstream.secret.RandomToken;
import io.workstream.secret.SecretPlace;
import io.workstream.secret.Secrets;
import io.workstream.shared.Ids;
import jakarta.json.bind.Jsonb;
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
 * One connected number. Active as soon as it is saved; a person pauses and resumes it; it falls into error when the
 * provider no longer accepts its credentials, and out of it when these are mended.
 */
@Entity
@Table(name = "whatsapp_accounts")
class WhatsAppAccount {

    @Id
    private UUID id;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    private String alias;

    @Column(name = "phone_number")
    private String phoneNumber;

    private String provider;
    private String status;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Column(name = "phone_number_id")
    private @Nullable String phoneNumberId;

    @Column(name = "waba_id")
    private @Nullable String wabaId;

    private byte[] credentials;

    @Column(name = "webhook_token")
    private byte[] webhookToken;

    @Column(name = "webhook_token_hash")
    private byte[] webhookTokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    // When it was last resumed or got other credentials; null for never.
    @Column(name = "mended_at")
    private @Nullable Instant mendedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected WhatsAppAccount() {}

    WhatsAppAccount(UUID workspaceId, NewWhatsAppAccount draft, Sealing sealing, Clock clock) {
        this.id = Ids.next(clock);
        this.workspaceId = workspaceId;
        this.alias = draft.alias();
        this.phoneNumber = draft.phoneNumber();
        this.provider = draft.provider();
        this.status = LinkStatus.ACTIVE.code();
        this.phoneNumberId = draft.phoneNumberId();
        this.wabaId = draft.wabaId();
        this.createdAt = clock.instant();
        String token = RandomToken.next();
        this.webhookToken = sealing.secrets().encrypt(tokenPlace(), token);
        this.webhookTokenHash = RandomToken.digest(token);
        this.credentials = sealed(draft.secrets(), sealing);
    }

    /** What encrypts and decrypts an account's secrets. */
    record Sealing(Secrets secrets, Jsonb jsonb) {}

    void change(WhatsAppAccountChange change, Sealing sealing, Clock clock) {
        if (change.alias() != null) {
            alias = change.alias();
        }
        if (change.status() != null) {
            become(LinkStatus.of(change.status()), clock);
        }
        if (change.accessToken() != null || change.appSecret() != null || change.verifyToken() != null) {
            credentials = sealed(secrets(sealing).with(change), sealing);
            mendedAt = clock.instant();
            if (stopped()) {
                become(LinkStatus.ACTIVE, clock);
            }
        }
    }

    /**
     * The provider serves it no longer. One that is paused, or stopped already, stays as it is.
     *
     * @param asOf when the provider judged at the earliest
     */
    Refusal refused(String reason, Instant asOf) {
        if (mendedAt != null && asOf.isBefore(mendedAt.plus(Connectors.REMEMBERED))) {
            return Refusal.OF_BEFORE;
        }
        if (!active()) {
            return Refusal.KNOWN;
        }
        status = LinkStatus.ERROR.code();
        statusReason = reason;
        return Refusal.NEW;
    }

    /** What the refusal of an account is to it. */
    enum Refusal {
        /** It stops the account. */
        NEW,
        /** The account stands still already. */
        KNOWN,
        /** The account was mended since, or just now, and a call may still have gone out with what was remembered of it. */
        OF_BEFORE
    }

    private void become(LinkStatus next, Clock clock) {
        status = next.code();
        statusReason = null;
        if (next == LinkStatus.ACTIVE) {
            mendedAt = clock.instant();
        }
    }

    CloudSecrets secrets(Sealing sealing) {
        return sealing.jsonb().fromJson(sealing.secrets().decrypt(secretsPlace(), credentials), CloudSecrets.class);
    }

    WhatsAppAccountView view(Sealing sealing, URI publicUrl) {
        String webhook = publicUrl + "/webhooks/whatsapp/" + sealing.secrets().decrypt(tokenPlace(), webhookToken);
        return new WhatsAppAccountView(
                id,
                workspaceId,
                alias,
                phoneNumber,
                provider,
                status,
                statusReason,
                phoneNumberId,
                wabaId,
                webhook,
                createdAt);
    }

    WhatsAppAccountLink link(Sealing sealing, String language, @Nullable UUID jivoChannelId) {
        return new WhatsAppAccountLink(
                id,
                workspaceId,
                phoneNumber,
                phoneNumberId == null ? "" : phoneNumberId,
                language,
                jivoChannelId,
                secrets(sealing));
    }

    UUID id() {
        return id;
    }

    UUID workspaceId() {
        return workspaceId;
    }

    boolean stopped() {
        return status.equals(LinkStatus.ERROR.code());
    }

    boolean active() {
        return status.equals(LinkStatus.ACTIVE.code());
    }

    @Nullable String wabaId() {
        return wabaId;
    }

    @Nullable String phoneNumberId() {
        return phoneNumberId;
    }

    private byte[] sealed(CloudSecrets cloudSecrets, Sealing sealing) {
        return sealing.secrets().encrypt(secretsPlace(), sealing.jsonb().toJson(cloudSecrets));
    }

    private SecretPlace tokenPlace() {
        return new SecretPlace(workspaceId, "whatsapp_accounts.webhook_token", id);
    }

    private SecretPlace secretsPlace() {
        return new SecretPlace(workspaceId, "whatsapp_accounts.credentials", id);
    }
}
