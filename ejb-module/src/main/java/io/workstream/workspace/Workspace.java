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

    @Id
    private UUID id;

    private String name;
    private String slug;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String status = "active";
    private String locale;

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

    WorkspaceView view(String role) {
        return new WorkspaceView(id, name, slug, role, status, locale, createdAt);
    }
}
