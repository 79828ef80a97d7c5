package io.workstream.identity;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.workstream.secret.RandomToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** bcrypt, at most as many at once as there are cores, so that a flood of logins leaves the rest of the server alive. */
@ApplicationScoped
class Passwords {

    private static final int COST = 12;

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodysHash =
            BCrypt.withDefaults().hashToString(COST, RandomToken.next().toCharArray());

    String hash(String password) {
        return bounded(() -> BCrypt.withDefaults().hashToString(COST, password.toCharArray()));
    }

    boolean matches(String password, String hash) {
        return bounded(() -> BCrypt.verifyer().verify(password.toCharArray(), hash).verified);
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
