package io.workstream.connector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.secret.RandomToken;
import io.workstream.shared.AfterCommit;
import io.workstream.workspace.WorkspaceWatcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What others need of accounts and channels to carry messages. Look-ups by webhook token are remembered for a few
 * seconds: long enough for a burst, short enough for a change made on another node.
 */
@ApplicationScoped
public class Connectors implements WorkspaceWatcher {

    /** A change made on another node is known here at the latest after this time. */
    static final Duration REMEMBERED = Duration.ofSeconds(3);

    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    ConnectorLookup lookup;

    @Inject
    AfterCommit afterCommit;

    private final Cache<String, Optional<WhatsAppAccountLink>> accounts = remembering();

    private final Cache<String, Optional<JivoChannelLink>> channels = remembering();

    private final Cache<UUID, Optional<CloudCredentials>> credentials = remembering();

    private final Cache<UUID, Optional<URI>> addresses = remembering();

    /** The account whose webhook address ends in this token. */
    public Optional<WhatsAppAccountLink> accountByToken(String token) {
        return accounts.get(token, key -> lookup.accountByToken(RandomToken.digest(key)));
    }

    /** The channel whose inbound address ends in this token. */
    public Optional<JivoChannelLink> channelByToken(String token) {
        return channels.get(token, key -> lookup.channelByToken(RandomToken.digest(key)));
    }

    /** How to speak for an account; empty while it is not active. */
    public Optional<CloudCredentials> activeCredentials(UUID workspaceId, UUID accountId) {
        return credentials.get(accountId, id -> lookup.activeCredentials(workspaceId, id));
    }

    /** Where to post for a channel; empty while it is not active. */
    public Optional<URI> activeAddress(UUID workspaceId, UUID channelId) {
        return addresses.get(channelId, id -> lookup.activeAddress(workspaceId, id));
    }

    /**
     * Stops an account that the provider no longer serves, and tells the workspace.
     *
     * @return false when the account was mended since, and goes on
     */
    public boolean stop(LinkStopped stop) {
        boolean stopped = lookup.stop(stop);
        forgetAfterCommit();
        return stopped;
    }

    /** Links know the language of their workspace. */
    @Override
    public void workspaceChanged(UUID workspaceId) {
        forgetAfterCommit();
    }

    void forgetAfterCommit() {
        afterCommit.once(Connectors.class, () -> {
            accounts.invalidateAll();
            channels.invalidateAll();
            credentials.invalidateAll();
            addresses.invalidateAll();
        });
    }

    private static <K, V> Cache<K, V> remembering() {
        return Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_REMEMBERED)
                .build();
    }
}
