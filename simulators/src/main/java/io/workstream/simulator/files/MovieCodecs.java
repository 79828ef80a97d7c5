package io.workstream.simulator.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names the codecs within a file of the MP4 family, picture and sound alike; none when it is broken. */
final class MovieCodecs {

    private static final Set<String> OPENED = Set.of("moov", "trak", "mdia", "minf", "stbl");

    private final RandomAccessFile file;
    private final List<String> found = new ArrayList<>();

    private MovieCodecs(RandomAccessFile file) {
        this.file = file;
    }

    static List<String> of(StoredFile stored) {
        try (RandomAccessFile file = new RandomAccessFile(stored.path().toFile(), "r")) {
            MovieCodecs codecs = new MovieCodecs(file);
            codecs.look(0, file.length(), false);
            return codecs.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(long from, long to, boolean inTable) throws IOException {
        long at = from;
        while (at + 8 <= to) {
            file.seek(at);
            long size = Integer.toUnsignedLong(file.readInt());
            byte[] letters = new byte[4];
            file.readFully(letters);
            String type = new String(letters, StandardCharsets.ISO_8859_1);
            if (size < 8 || at + size > to) {
                return;
            }
            if (inTable) {
                found.add(type);
            } else if (type.equals("stsd")) {
                look(at + 16, at + size, true);
            } else if (OPENED.contains(type)) {
                look(at + 8, at + size, false);
            }
            at += size;
        }
    }
}
