package io.workstream.workspace;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant: everything but users belongs to exactly one. */
@Entity
@Table(name = "workspaces")
class Workspace {

    static final String ACTIVE = "active";
    static final String SUSPENDED = "suspended";
    static final String DELETED = "deleted";

    @Id
    private UUID id;

    private String name;
    private String slug;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String status = ACTIVE;
    private String locale;
    private String timezone = "UTC";

    @Column(name = "media_hours")
    private int mediaHours = 24;

    /** 0 for good. */
    @Column(name = "message_days")
    private int messageDays;

    @Column(name = "max_whatsapp_slots")
    private int whatsappSlots = 10;

    @Column(name = "max_members")
    private int members = 100;

    @Column(name = "max_jobs")
    private int jobs = 100;

    @Column(name = "max_storage_bytes")
    private long storageBytes = 50L << 30;

    @Column(name = "max_messages_per_day")
    private int messagesPerDay = 100_000;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** Who makes one, and where their day begins. */
    record Maker(UUID userId, String timezone) {}

    @SuppressWarnings("NullAway.Init")
    protected Workspace() {}

    /** One whose address and language are settled; its day is its maker's. */
    Workspace(UUID id, NewWorkspace wanted, Maker maker, Instant now) {
        this.id = id;
        this.name = wanted.name();
        this.slug = Objects.requireNonNull(wanted.slug(), "slug");
        this.locale = Objects.requireNonNull(wanted.locale(), "locale");
        this.ownerId = maker.userId();
        this.timezone = maker.timezone();
        this.createdAt = now;
    }

    /** Refused when the change was meant for what it was before another one. */
    void change(WorkspaceChange change) {
        if (change.version() != null && change.version() != version) {
            throw new Problem(SharedProblem.EDIT_CONFLICT);
        }
        name = Objects.requireNonNullElse(change.name(), name);
        slug = Objects.requireNonNullElse(change.slug(), slug);
        locale = Objects.requireNonNullElse(change.locale(), locale);
        timezone = Objects.requireNonNullElse(change.timezone(), timezone);
        mediaHours = Objects.requireNonNullElse(change.mediaHours(), mediaHours);
        messageDays = Objects.requireNonNullElse(change.messageDays(), messageDays);
    }

    /** What can be changed about it, for the audit. */
    Map<String, Object> facts() {
        return Map.of(
                "name", name,
                "slug", slug,
                "locale", locale,
                "timezone", timezone,
                "mediaHours", mediaHours,
                "messageDays", messageDays);
    }

    int mediaHours() {
        return mediaHours;
    }

    String name() {
        return name;
    }

    /** Somebody else answers for it. */
    boolean belongsTo(UUID userId) {
        return ownerId.equals(userId);
    }

    void belongTo(UUID userId) {
        ownerId = userId;
    }

    /** From now on nobody gets in, and nothing leaves it. */
    void delete(Instant now) {
        deletedAt = now;
    }

    /** Takes that back. Refused when there is nothing to take back, or no longer. */
    void restore(Instant now) {
        Instant deleted = deletedAt;
        if (deleted == null) {
            throw new Problem(WorkspaceProblem.WORKSPACE_NOT_DELETED);
        }
        if (!now.isBefore(Afterlife.end(deleted))) {
            throw new Problem(WorkspaceProblem.WORKSPACE_NOT_FOUND);
        }
        deletedAt = null;
    }

    void settle(WorkspaceTerms terms) {
        status = Objects.requireNonNullElse(terms.status(), status);
        whatsappSlots = Objects.requireNonNullElse(terms.whatsappSlots(), whatsappSlots);
        members = Objects.requireNonNullElse(terms.members(), members);
        jobs = Objects.requireNonNullElse(terms.jobs(), jobs);
        storageBytes = Objects.requireNonNullElse(terms.storageBytes(), storageBytes);
        messagesPerDay = Objects.requireNonNullElse(terms.messagesPerDay(), messagesPerDay);
    }

    /** What the platform has settled. */
    WorkspaceTerms terms() {
        return new WorkspaceTerms(status, whatsappSlots, members, jobs, storageBytes, messagesPerDay);
    }

    WorkspaceView view(String role) {
        Instant until = deletedAt == null ? null : Afterlife.end(deletedAt);
        return new WorkspaceView(
                id,
                name,
                slug,
                role,
                until == null ? status : DELETED,
                locale,
                timezone,
                mediaHours,
                messageDays,
                version,
                createdAt,
                until);
    }
}
