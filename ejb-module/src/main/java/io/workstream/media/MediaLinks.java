package io.workstream.media;

import io.workstream.secret.Secrets;
import io.workstream.shared.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Links that open one file without a login until a moment. The link itself says which file and until when, sealed under the
 * master key, so nothing is stored and nothing can be guessed.
 */
@ApplicationScoped
public class MediaLinks {

    /** How long a page's link lives. */
    public static final Duration FOR_PAGES = Duration.ofMinutes(15);

    private static final String PURPOSE = "media-link";
    private static final int BYTES = 5 * Long.BYTES;

    /**
     * Address of a file.
     *
     * @param url opens without a login
     * @param expiresAt until then
     */
    public record Link(URI url, Instant expiresAt) {}

    /** Which file a genuine, unexpired link names. */
    public record Named(UUID workspaceId, UUID mediaId) {}

    @Inject
    Secrets secrets;

    @Inject
    PlatformSettings settings;

    @Inject
    Clock clock;

    /** A link that lives so long, but not longer than the file. */
    public Link to(MediaFile file, Duration life) {
        Instant end = clock.instant().plus(life);
        Instant expiresAt = end.isBefore(file.expiresAt()) ? end : file.expiresAt();
        ByteBuffer content = ByteBuffer.allocate(BYTES)
                .putLong(file.workspaceId().getMostSignificantBits())
                .putLong(file.workspaceId().getLeastSignificantBits())
                .putLong(file.id().getMostSignificantBits())
                .putLong(file.id().getLeastSignificantBits())
                .putLong(expiresAt.getEpochSecond());
        String token = secrets.seal(PURPOSE, content.array());
        return new Link(URI.create(settings.publicUrl() + "/media/" + token), expiresAt);
    }

    /** A link that lives as long as the file. */
    public Link forLife(MediaFile file) {
        return to(file, Duration.between(clock.instant(), file.expiresAt()));
    }

    /** What a link names; empty when it was not made by us or its time is over. */
    public Optional<Named> named(String token) {
        return secrets.unseal(PURPOSE, token).flatMap(this::named);
    }

    private Optional<Named> named(byte[] content) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            UUID workspaceId = new UUID(buffer.getLong(), buffer.getLong());
            UUID mediaId = new UUID(buffer.getLong(), buffer.getLong());
            Instant expiresAt = Instant.ofEpochSecond(buffer.getLong());
            return clock.instant().isBefore(expiresAt)
                    ? Optional.of(new Named(workspaceId, mediaId))
                    : Optional.empty();
        } catch (BufferUnderflowException otherPurpose) {
            return Optional.empty();
        }
    }
}
