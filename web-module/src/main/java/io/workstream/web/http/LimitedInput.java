package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A request's body that refuses with {@code body-too-large} to give more bytes than allowed, whatever length was announced,
 * and with {@code body-too-slow} to wait for a sender who takes too long: each holds one of the server's few threads.
 */
public final class LimitedInput extends FilterInputStream {

    /** How long a small body may take as a whole. The server bounds each single wait for a byte. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Whoever sends at least so many bytes a second may take longer: a large file is no trickle. */
    private static final long STEADY = 16 << 10;

    /** A read that fails later than this has waited in vain; one that fails at once met a sender who was gone or garbled. */
    private static final Duration WAITED = Duration.ofSeconds(2);

    private final long limit;
    private final LongSupplier nanos;
    private final long begun;
    private long given;

    /** @param limit how many bytes may come */
    public LimitedInput(InputStream source, long limit) {
        // Not our clock: it may be set while a body is under way.
        this(source, limit, System::nanoTime);
    }

    LimitedInput(InputStream source, long limit, LongSupplier nanos) {
        super(source);
        this.limit = limit;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] next = new byte[1];
        return read(next, 0, 1) < 0 ? -1 : next[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (passed(PATIENCE.plusSeconds(given / STEADY))) {
            throw tooSlow();
        }
        try {
            int count = in.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        } catch (IOException broken) {
            throw (Problem) (passed(WAITED) ? tooSlow() : brokenOff()).initCause(broken);
        }
    }

    private void count(int bytes) {
        given += bytes;
        if (given > limit) {
            throw tooLarge(limit);
        }
    }

    private boolean passed(Duration time) {
        return nanos.getAsLong() - begun >= time.toNanos();
    }

    static Problem tooLarge(long limit) {
        return new Problem(SharedProblem.BODY_TOO_LARGE, Map.of("limit", limit));
    }

    private static Problem tooSlow() {
        return new Problem(SharedProblem.BODY_TOO_SLOW);
    }

    private static Problem brokenOff() {
        return new Problem(SharedProblem.MALFORMED_REQUEST, Map.of("reason", "the body broke off"));
    }
}
