package io.workstream.idempotency;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keeps the first answer per user, path and key for 24 hours. */
@Stateless
public class IdempotencyStore {

    /** How long an answer is kept. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** No request of ours takes this long: its node is gone, and the next one may try. */
    static final Duration GIVEN_UP = Duration.ofMinutes(2);

    private static final byte[] UNREAD = {};

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    /** Marks the request as under way, or tells its earlier answer. Refused for another body, or while it is under way. */
    public Claim claim(IdempotencyKey key, byte[] body) {
        byte[] hash = digest(body);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (begun(key, hash, now)) {
            return new Claim.Started(key, now);
        }
        // Gone between the two statements: it was released a moment ago, so another attempt is as good as under way.
        return row(key).orElseThrow(() -> new Problem(SharedProblem.IDEMPOTENCY_KEY_IN_USE))
                .repeatedWith(hash);
    }

    /**
     * The same for a request whose content is known only when it has passed: an earlier answer is to be given to whoever
     * asks the same, and a first one to be finished with the content's hash.
     */
    public Claim begin(IdempotencyKey key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (begun(key, UNREAD, now)) {
            return new Claim.Started(key, now);
        }
        return row(key).orElseThrow(() -> new Problem(SharedProblem.IDEMPOTENCY_KEY_IN_USE))
                .repeated();
    }

    /** Keeps the answer. */
    public void finish(Claim.Started claim, StoredAnswer answer) {
        finish(claim, null, answer);
    }

    /**
     * Keeps the answer to content that has become known.
     *
     * @param contentHash null when it was known from the beginning
     * @return false when the request was given up meanwhile, and began anew
     */
    public boolean finish(Claim.Started claim, byte @Nullable [] contentHash, StoredAnswer answer) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                        update idempotency_keys set status = :status, headers = cast(:headers as jsonb), body = :body,
                            body_hash = coalesce(cast(:hash as bytea), body_hash)
                        where user_id = :userId and path = :path and key = :key and created_at = :since
                        """)
                        .bind("status", answer.status())
                        .bind("headers", jsonb.toJson(answer.headers()))
                        .bind("body", answer.body())
                        .bind("hash", contentHash)
                        .bindMethods(claim.key())
                        .bind("since", claim.since())
                        .execute())
                == 1;
    }

    /** Forgets a request that came to nothing, so that it may be tried again under its key. */
    public void release(Claim.Started claim) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        delete from idempotency_keys
                        where user_id = :userId and path = :path and key = :key and created_at = :since and status is null
                        """)
                .bindMethods(claim.key())
                .bind("since", claim.since())
                .execute());
    }

    private boolean begun(IdempotencyKey key, byte[] hash, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                insert into idempotency_keys (user_id, path, key, body_hash, created_at)
                                values (:userId, :path, :key, :hash, :now)
                                on conflict (user_id, path, key) do update
                                set body_hash = :hash, status = null, headers = null, body = null, created_at = :now
                                where idempotency_keys.created_at < :expired
                                   or (idempotency_keys.status is null and idempotency_keys.created_at < :givenUp)
                                """)
                        .bindMethods(key)
                        .bind("hash", hash)
                        .bind("now", now)
                        .bind("expired", now.minus(LIFE))
                        .bind("givenUp", now.minus(GIVEN_UP))
                        .execute())
                == 1;
    }

    private Optional<IdempotencyRow> row(IdempotencyKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select body_hash, status, headers::text as headers, body from idempotency_keys
                        where user_id = :userId and path = :path and key = :key
                        """)
                .bindMethods(key)
                .map((row, context) -> new IdempotencyRow(row.getBytes("body_hash"), answer(row)))
                .findOne());
    }

    private @Nullable StoredAnswer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        if (row.wasNull()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        jsonb.fromJson(row.getString("headers"), Map.class)
                .forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
        return new StoredAnswer(status, headers, row.getBytes("body"));
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
