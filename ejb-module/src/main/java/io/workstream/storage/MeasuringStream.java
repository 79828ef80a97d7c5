package io.workstream.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what passes into storage, and lets no more pass than the limit. */
final class MeasuringStream extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private final long limit;
    private long size;

    MeasuringStream(OutputStream out, long limit) {
        super(out);
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > limit - size) {
            throw new TooLargeException(limit);
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            throw new NotStoredException(failure);
        }
        digest.update(bytes, offset, length);
        size += length;
    }

    /** What passed; asked once, at the end. */
    StoredObject measured(String key) {
        return new StoredObject(key, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
