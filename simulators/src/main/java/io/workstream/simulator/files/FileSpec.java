package io.workstream.simulator.files;

import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A file to be made: {@code type} is what is claimed, {@code content} the type that its bytes really have, {@code
 * size} in bytes (0 for the smallest that works). Another {@code seed} gives other bytes. It is written piece by
 * piece, so that a huge one needs no memory.
 */
public record FileSpec(String type, String content, String fileName, long size, long seed) implements FileStore.Source {

    private static final long LARGEST = 1L << 31;
    private static final int BLOCK = 1 << 16;

    public FileSpec {
        if (size > LARGEST) {
            throw new Refusal(400, "size must be at most " + LARGEST);
        }
    }

    /** The smallest sound file of this type. */
    public static FileSpec of(String type) {
        return new FileSpec(type, type, "file" + FileForms.extension(type), 0, 0);
    }

    public FileSpec named(String name) {
        return new FileSpec(type, content, name, size, seed);
    }

    public FileSpec sized(long bytes) {
        return new FileSpec(type, content, fileName, bytes, seed);
    }

    /** With bytes of this type instead of the claimed one. */
    public FileSpec reallyBeing(String other) {
        return new FileSpec(type, other, fileName, size, seed);
    }

    public FileSpec seeded(long other) {
        return new FileSpec(type, content, fileName, size, other);
    }

    /** From the fields type, content, fileName, size and seed. */
    public static FileSpec read(ControlRequest request) {
        String type = request.text("type");
        FileSpec spec = of(type).sized(request.number("size").orElse(0L))
                .seeded(request.number("seed").orElse(0L));
        return spec.reallyBeing(request.maybeText("content").orElse(type))
                .named(request.maybeText("fileName").orElse(spec.fileName()));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        FileForms.Form form = FileForms.of(content, seed);
        long least = form.head(0).length + form.tail(0).length;
        if (size != 0 && size < least) {
            throw new Refusal(400, "size must be at least " + least + " for " + content);
        }
        long padding = size == 0 ? 0 : size - least;
        out.write(form.head(padding));
        writePadding(out, padding);
        out.write(form.tail(padding));
    }

    private void writePadding(OutputStream out, long padding) throws IOException {
        byte[] block = letters();
        for (long left = padding; left > 0; left -= BLOCK) {
            out.write(block, 0, (int) Math.min(left, BLOCK));
        }
    }

    /** Letters, because they disturb no format: a text stays a text, a comment a comment. */
    private byte[] letters() {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(BLOCK);
        while (text.length() < BLOCK) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
