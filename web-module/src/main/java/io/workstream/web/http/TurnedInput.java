package io.workstream.web.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose bytes are given at once where they are here, and otherwise waited for only when there is a turn for it. */
public final class TurnedInput extends FilterInputStream {

    private final WaitingTurns turns;
    private long missing;

    /** @param announced how many bytes will come; negative where nobody said so */
    public TurnedInput(InputStream source, long announced, WaitingTurns turns) {
        super(source);
        this.turns = turns;
        this.missing = announced < 0 ? Long.MAX_VALUE : announced;
    }

    @Override
    public int read() throws IOException {
        byte[] next = new byte[1];
        return read(next, 0, 1) < 0 ? -1 : next[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        boolean here = missing <= 0 || in.available() > 0;
        int count = here ? in.read(target, offset, length) : turns.take(() -> in.read(target, offset, length));
        missing -= Math.max(count, 0);
        return count;
    }
}
