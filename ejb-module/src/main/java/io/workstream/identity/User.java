package io.workstream.identity;

import io.workstream.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with an account. Created at registration, seen at each login, never shared between people. */
@Entity
@Table(name = "users")
class User {

    @Id
    private UUID id;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "is_platform_admin")
    private boolean platformAdmin;

    private String locale = "en";
    private String timezone = "UTC";
    private String theme = "auto";

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @Column(name = "email_confirmed_at")
    private @Nullable Instant emailConfirmedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    User(Registration registration, Preferences preferences, String passwordHash, Clock clock) {
        this.id = Ids.next(clock);
        this.email = registration.email();
        this.name = registration.name();
        this.passwordHash = passwordHash;
        this.createdAt = clock.instant();
        prefer(preferences);
    }

    /** The operator who names an administrator vouches for the address. */
    void becomePlatformAdmin() {
        platformAdmin = true;
        emailConfirmedAt = createdAt;
    }

    /** The person has followed a link that was sent to this address, which is theirs from now on. */
    void confirmEmail(String address, Instant now) {
        email = address;
        emailConfirmedAt = now;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    void rename(String newName) {
        name = newName;
    }

    void loggedIn(Instant now) {
        lastLoginAt = now;
    }

    final void prefer(Preferences preferences) {
        locale = preferences.locale();
        timezone = preferences.timezone();
        theme = preferences.theme();
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    UserView view() {
        return new UserView(id, email, emailConfirmedAt != null, name, platformAdmin, locale, timezone, theme);
    }
}
