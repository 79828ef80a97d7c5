package io.workstream.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.workstream.redis.Redis;
import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Problem;
import io.workstream.shared.Setting;
import io.workstream.shared.SharedProblem;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps one person, or one workspace, from taking the server from all others: so many requests of the API in ten seconds, on all
 * nodes together. A request waits for nothing here; what other nodes took comes with a portion's delay, and while Redis is
 * away each node counts for itself.
 */
@ApplicationScoped
public class RequestRates {

    static final int WINDOW_SECONDS = 10;

    private static final Duration KEPT = Duration.ofSeconds(2L * WINDOW_SECONDS);
    private static final int MOST_PARTIES = 100_000;
    private static final int MOST_REQUESTS = 10_000_000;
    private static final int OF_USER = 1000;
    private static final int OF_WORKSPACE = 3000;

    private enum Kind {
        USER,
        WORKSPACE
    }

    private record Party(Kind kind, UUID id, long window) {

        String key() {
            return "workstream:rate:" + kind + ":" + id + ":" + window;
        }
    }

    @Inject
    ApiVisit visit;

    @Inject
    Redis redis;

    @Inject
    PlatformSettings settings;

    @Inject
    Clock clock;

    private final Cache<Party, Tally> tallies = Caffeine.newBuilder()
            .maximumSize(MOST_PARTIES)
            .expireAfterWrite(KEPT)
            .build();

    private int ofUser;
    private int ofWorkspace;

    @PostConstruct
    void read() {
        ofUser = new Setting("workstream.api.limit.user").number(OF_USER, 1, MOST_REQUESTS);
        ofWorkspace = new Setting("workstream.api.limit.workspace").number(OF_WORKSPACE, 1, MOST_REQUESTS);
    }

    /** Somebody calls the API. Refused as {@code rate-limited} when they call too often. */
    public void called(UUID userId) {
        visit.begin();
        count(Kind.USER, userId, ofUser);
    }

    /**
     * Who calls has the right to be in this workspace; whatever else they do there, it is one request. Strangers never come this
     * far, so they cannot use up what its members may. Refused like {@link #called}.
     */
    public void entered(UUID workspaceId) {
        if (isNewTo(workspaceId)) {
            count(Kind.WORKSPACE, workspaceId, ofWorkspace);
        }
    }

    private boolean isNewTo(UUID workspaceId) {
        try {
            return visit.isNewTo(workspaceId);
        } catch (ContextNotActiveException noRequest) {
            return false;
        }
    }

    private void count(Kind kind, UUID id, int limit) {
        if (!settings.rateLimits()) {
            return;
        }
        long now = clock.instant().getEpochSecond();
        Party party = new Party(kind, id, now / WINDOW_SECONDS);
        Tally tally = tallies.get(party, unknown -> new Tally(limit));
        if (!tally.take()) {
            throw new Problem(
                    SharedProblem.RATE_LIMITED,
                    Map.of(
                            "per",
                            kind.name().toLowerCase(Locale.ROOT),
                            "limit",
                            limit,
                            "seconds",
                            WINDOW_SECONDS,
                            "retryAfter",
                            WINDOW_SECONDS - now % WINDOW_SECONDS));
        }
        tell(party, tally);
    }

    private void tell(Party party, Tally tally) {
        long portion = tally.portion();
        if (portion > 0) {
            redis.add(party.key(), portion, KEPT)
                    .ifPresentOrElse(
                            answer -> answer.whenComplete((sum, failure) -> {
                                if (failure == null) {
                                    tally.told(portion, sum);
                                } else {
                                    tally.untold();
                                }
                            }),
                            tally::untold);
        }
    }
}
