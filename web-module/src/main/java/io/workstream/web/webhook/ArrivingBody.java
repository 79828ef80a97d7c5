package io.workstream.web.webhook;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A body that was not there as a whole when its call began. It is taken in as it comes, so that however many senders are
 * slow, each holds a socket and some memory, but none of the server's threads. Once it is whole, or will never be, the call
 * goes through its servlet again, which {@linkplain #of finds it} then.
 */
final class ArrivingBody implements ReadListener, AsyncListener {

    /** How long a small body may take; a larger one as long as a sender of so many bytes a second needs besides. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final long STEADY = 16 << 10;

    /** What a call costs even while nothing has come, and so how many of them can wait at once: 1,024. */
    private static final int LEAST = 64 << 10;

    private static final BodyRoom ROOM = new BodyRoom(1024L * LEAST);
    private static final String ATTRIBUTE = ArrivingBody.class.getName();

    private final HttpServletRequest request;
    private final int limit;
    private final BodyRoom room;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean freed = new AtomicBoolean();
    private final ByteArrayOutputStream come = new ByteArrayOutputStream();
    private volatile long held = LEAST;
    private volatile Optional<Problem> failure = Optional.empty();

    ArrivingBody(HttpServletRequest request, int limit, BodyRoom room) {
        this.request = request;
        this.limit = limit;
        this.room = room;
    }

    /** The body that a call comes again with; empty when it came for the first time. */
    static Optional<ArrivingBody> of(HttpServletRequest request) {
        return Optional.ofNullable((ArrivingBody) request.getAttribute(ATTRIBUTE));
    }

    /**
     * Lets a call wait for its body. Nothing may be answered now: the call comes again.
     *
     * @param limit how many bytes may come
     */
    static void await(HttpServletRequest request, int limit) throws IOException {
        if (!ROOM.take(LEAST)) {
            throw new Problem(SharedProblem.TOO_BUSY);
        }
        ArrivingBody body = new ArrivingBody(request, limit, ROOM);
        request.setAttribute(ATTRIBUTE, body);
        AsyncContext context = request.startAsync();
        context.setTimeout(patience(request.getContentLengthLong(), limit).toMillis());
        context.addListener(body);
        request.getInputStream().setReadListener(body);
    }

    /** @param length as announced; negative where it was not */
    static Duration patience(long length, int limit) {
        return PATIENCE.plusSeconds((length < 0 ? limit : length) / STEADY);
    }

    /** The bytes, all of them; refused when they did not come in time, or are too many. */
    byte[] bytes() {
        failure.ifPresent(told -> {
            throw told;
        });
        return come.toByteArray();
    }

    /** Gives back the room that it took, once nobody needs the bytes any more. */
    void forget() {
        if (freed.compareAndSet(false, true)) {
            room.free(held);
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        ServletInputStream source = request.getInputStream();
        byte[] some = new byte[8 << 10];
        while (!ended.get() && source.isReady()) {
            int count = source.read(some);
            if (count < 0) {
                return;
            }
            take(some, count);
        }
    }

    private void take(byte[] some, int count) {
        if (come.size() + count > limit) {
            end(new Problem(SharedProblem.BODY_TOO_LARGE, Map.of("limit", limit)));
        } else if (come.size() + count > held && !more(count)) {
            end(new Problem(SharedProblem.TOO_BUSY));
        } else {
            come.write(some, 0, count);
        }
    }

    private boolean more(int count) {
        boolean given = room.take(count);
        held += given ? count : 0;
        return given;
    }

    @Override
    public void onAllDataRead() {
        end();
    }

    @Override
    public void onError(Throwable broken) {
        end((Problem)
                new Problem(SharedProblem.MALFORMED_REQUEST, Map.of("reason", "the body broke off")).initCause(broken));
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(new Problem(SharedProblem.BODY_TOO_SLOW));
    }

    @Override
    public void onError(AsyncEvent event) {
        forget();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        forget();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nothing begins anew: a body is waited for once.
    }

    private void end(Problem told) {
        if (ended.compareAndSet(false, true)) {
            failure = Optional.of(told);
            request.getAsyncContext().dispatch();
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            request.getAsyncContext().dispatch();
        }
    }
}
