package io.workstream.platform;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks one part whether it is there, and does not wait long. Those who ask at once share one answer: anybody may ask for the
 * health of a node, and many who do must not make it look ill.
 */
final class Probe {

    private static final Logger LOG = Logger.getLogger(Probe.class.getName());

    private final String part;
    private final BooleanSupplier question;
    private final ExecutorService threads;
    private final Duration patience;

    private @Nullable Future<Boolean> asked;

    /**
     * @param part as the log names it
     * @param threads refuse further questions where too many hang
     */
    Probe(String part, BooleanSupplier question, ExecutorService threads, Duration patience) {
        this.part = part;
        this.question = question;
        this.threads = threads;
        this.patience = patience;
    }

    /** Whether the part says yes in time. */
    boolean answers() {
        try {
            return answer(asked());
        } catch (RejectedExecutionException | ExecutionException | TimeoutException | CancellationException away) {
            LOG.log(Level.FINE, away, () -> part + " does not answer");
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<Boolean> asked() {
        Future<Boolean> open = asked;
        if (open == null || open.isDone()) {
            open = threads.submit(question::getAsBoolean);
            asked = open;
        }
        return open;
    }

    private boolean answer(Future<Boolean> open) throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return open.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            open.cancel(true);
            throw hanging;
        }
    }
}
