package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A stream that refuses with {@code body-too-large} to give more bytes than allowed, whatever length was announced. */
public final class LimitedInput extends FilterInputStream {

    private final long limit;
    private long given;

    /** @param limit how many bytes may come */
    public LimitedInput(InputStream source, long limit) {
        super(source);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) {
        given += bytes;
        if (given > limit) {
            throw tooLarge(limit);
        }
    }

    static Problem tooLarge(long limit) {
        return new Problem(SharedProblem.BODY_TOO_LARGE, Map.of("limit", limit));
    }
}
