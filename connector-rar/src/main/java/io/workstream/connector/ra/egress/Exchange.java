package io.workstream.connector.ra.egress;

import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** What is known about one call while it runs; the caller and the deadline's thread share it. */
final class Exchange {

    /** Under which name the HTTP client's context carries it. */
    static final String ATTRIBUTE = "workstream.exchange";

    private final long begun = System.nanoTime();
    private final Patience patience;
    private @Nullable HttpUriRequestBase current;
    private boolean expired;
    private boolean left;

    Exchange(Patience patience) {
        this.patience = patience;
    }

    /** How long it may last. */
    Patience patience() {
        return patience;
    }

    synchronized void begin(HttpUriRequestBase request) {
        current = request;
        left = false;
        if (expired) {
            request.cancel();
        }
    }

    /** From here on the receiver may see the request. */
    synchronized void leaves() {
        left = true;
    }

    synchronized boolean hasLeft() {
        return left;
    }

    synchronized void expire() {
        expired = true;
        if (current != null) {
            current.cancel();
        }
    }

    /** Cuts the connection, so that nothing waits for the rest of an answer that we do not want. */
    synchronized void abandon() {
        if (current != null) {
            current.cancel();
        }
    }

    synchronized boolean hasExpired() {
        return expired;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
