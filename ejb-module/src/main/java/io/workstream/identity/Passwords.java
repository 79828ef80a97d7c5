package io.workstream.identity;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.workstream.secret.RandomToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** bcrypt, at most as many at once as there are cores, so that a flood of logins leaves the rest of the server alive. */
@ApplicationScoped
class Passwords {

    /** bcrypt reads no more. */
    static final int LONGEST_BYTES = 72;

    private static final int COST = 12;

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodysHash =
            BCrypt.withDefaults().hashToString(COST, RandomToken.next().toCharArray());

    String hash(String password) {
        return bounded(() -> BCrypt.withDefaults().hashToString(COST, password.toCharArray()));
    }

    /** Nobody has a password longer than bcrypt reads, so such a one is wrong; finding that out takes as long as ever. */
    boolean matches(String password, String hash) {
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        char[] tried = (readable ? password : "").toCharArray();
        return bounded(() -> BCrypt.verifyer().verify(tried, hash).verified) && readable;
    }

    /** A hash that fits no account: checking against it takes as long as a real check, so time tells nobody who exists. */
    String nobodysHash() {
        return nobodysHash;
    }

    private <T> T bounded(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
