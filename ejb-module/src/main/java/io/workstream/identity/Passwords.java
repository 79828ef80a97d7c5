package io.workstream.identity;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.workstream.secret.RandomToken;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * bcrypt, at most as many at once as there are cores, and not too many that wait, each of whom holds a thread of the server: a
 * flood of logins leaves the rest alive. Beyond that refused as {@code too-busy}.
 */
@ApplicationScoped
class Passwords {

    /** bcrypt reads no more. */
    static final int LONGEST_BYTES = 72;

    private static final int COST = 12;

    /** A core hashes some four passwords a second: whoever had to wait longer than ten seconds is sent away at once. */
    private static final int WAITING_PER_CORE = 40;

    private static final int RETRY_SECONDS = 10;

    private final Semaphore cores;
    private final Semaphore places;
    private final String nobodysHash =
            BCrypt.withDefaults().hashToString(COST, RandomToken.next().toCharArray());

    Passwords() {
        this(Runtime.getRuntime().availableProcessors(), WAITING_PER_CORE);
    }

    /**
     * @param atOnce how many are hashed at once
     * @param waiting how many more may wait for each of these
     */
    Passwords(int atOnce, int waiting) {
        // In turn: who came first must not wait longest.
        cores = new Semaphore(atOnce, true);
        places = new Semaphore(atOnce * (1 + waiting));
    }

    String hash(String password) {
        return bounded(() -> BCrypt.withDefaults().hashToString(COST, password.toCharArray()));
    }

    /** Nobody has a password longer than bcrypt reads, so such a one is wrong; finding that out takes as long as ever. */
    boolean matches(String password, String hash) {
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        char[] tried = (readable ? password : "").toCharArray();
        return bounded(() -> BCrypt.verifyer().verify(tried, hash).verified) && readable;
    }

    /**
     * The same for a try that was counted before.
     *
     * @param undo takes the try back: a server that is too busy to look leaves none behind
     */
    boolean matches(String password, String hash, Runnable undo) {
        try {
            return matches(password, hash);
        } catch (Problem tooBusy) {
            undo.run();
            throw tooBusy;
        }
    }

    /** A hash that fits no account: checking against it takes as long as a real check, so time tells nobody who exists. */
    String nobodysHash() {
        return nobodysHash;
    }

    private <T> T bounded(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new Problem(SharedProblem.TOO_BUSY, Map.of("retryAfter", RETRY_SECONDS));
        }
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
            places.release();
        }
    }
}
