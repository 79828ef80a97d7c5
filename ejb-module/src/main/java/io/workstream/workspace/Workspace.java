package io.workstream.workspace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A tenant: everything but users belongs to exactly one. */
@Entity
@Table(name = "workspaces")
class Workspace {

    static final String ACTIVE = "active";
    static final String SUSPENDED = "suspended";

    @Id
    private UUID id;

    private String name;
    private String slug;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String status = ACTIVE;
    private String locale;

    @Column(name = "max_whatsapp_slots")
    private int whatsappSlots = 10;

    @Column(name = "max_members")
    private int members = 100;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Workspace() {}

    /** One whose address and language are settled. */
    Workspace(UUID id, NewWorkspace wanted, UUID ownerId, Instant now) {
        this.id = id;
        this.name = wanted.name();
        this.slug = Objects.requireNonNull(wanted.slug(), "slug");
        this.locale = Objects.requireNonNull(wanted.locale(), "locale");
        this.ownerId = ownerId;
        this.createdAt = now;
    }

    void change(WorkspaceChange change) {
        name = Objects.requireNonNullElse(change.name(), name);
        locale = Objects.requireNonNullElse(change.locale(), locale);
    }

    /** What can be changed about it, for the audit. */
    Map<String, String> facts() {
        return Map.of("name", name, "locale", locale);
    }

    String name() {
        return name;
    }

    void settle(WorkspaceTerms terms) {
        status = Objects.requireNonNullElse(terms.status(), status);
        whatsappSlots = Objects.requireNonNullElse(terms.whatsappSlots(), whatsappSlots);
        members = Objects.requireNonNullElse(terms.members(), members);
    }

    /** What the platform has settled. */
    WorkspaceTerms terms() {
        return new WorkspaceTerms(status, whatsappSlots, members);
    }

    WorkspaceView view(String role) {
        return new WorkspaceView(id, name, slug, role, status, locale, createdAt);
    }
}
