package io.workstream.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tracks of a film or a sound in a container of the MP4 family (ISO/IEC 14496-12): boxes of four bytes of size, four
 * letters and content, which may be boxes again. Each {@code trak} of {@code moov} says in {@code mdia/hdlr} whether it is
 * picture or sound, and in {@code mdia/minf/stbl/stsd} by which codec. {@code moov} may lie behind all pictures and
 * sounds, so what is of no use is leapt over, not read. No box is ever held as a whole: their sizes are whatever somebody
 * wrote there.
 */
final class FilmTracks {

    /** More than any film has; whatever has more is not looked at to its end. */
    private static final int MOST_BOXES = 2_000;

    /** Each box beside the index is leapt over by opening the bytes anew behind it; real films have some ten. */
    private static final int MOST_LEAPS = 64;

    private static final int MOST_TRACKS = 16;
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    /** Opens the bytes from one of them on. */
    @FunctionalInterface
    interface Source {
        InputStream open(long offset) throws IOException;
    }

    private record Box(String type, int header, long content) {

        long size() {
            return header + content;
        }
    }

    private final List<String> found = new ArrayList<>();
    private int boxes;

    private FilmTracks() {}

    /**
     * The tracks of picture and sound, such as {@code video/avc1} and {@code audio/mp4a}; those of anything else, such as
     * captions, are left out. None where the container is broken, without an index, or endless.
     *
     * @param size of all bytes together
     * @throws IOException what the source throws
     */
    static List<String> read(Source source, long size) throws IOException {
        FilmTracks tracks = new FilmTracks();
        try {
            tracks.film(source, size);
            return tracks.found;
        } catch (EOFException | NoFilm broken) {
            return List.of();
        }
    }

    private void film(Source source, long size) throws IOException {
        int leaps = 0;
        for (long left = size; left >= HEADER; ) {
            if (++leaps > MOST_LEAPS) {
                throw new NoFilm();
            }
            try (DataInputStream bytes = new DataInputStream(new BufferedInputStream(source.open(size - left)))) {
                Box box = next(bytes, left);
                if (box.type().equals("moov")) {
                    movie(bytes, box);
                    return;
                }
                left -= box.size();
            }
        }
    }

    private void movie(DataInputStream bytes, Box movie) throws IOException {
        for (long left = movie.content(); left >= HEADER; ) {
            Box box = next(bytes, left);
            if (box.type().equals("trak")) {
                new Track().read(bytes, box);
            } else {
                bytes.skipNBytes(box.content());
            }
            left -= box.size();
        }
    }

    /** The next box, which must fit into what is left of the one around it. */
    private Box next(DataInputStream bytes, long left) throws IOException {
        if (++boxes > MOST_BOXES) {
            throw new NoFilm();
        }
        long size = Integer.toUnsignedLong(bytes.readInt());
        String type = letters(bytes);
        int header = HEADER;
        if (size == 1) {
            size = bytes.readLong();
            header = LARGE_HEADER;
        } else if (size == 0) {
            size = left;
        }
        if (size < header || size > left) {
            throw new NoFilm();
        }
        return new Box(type, header, size - header);
    }

    /** Four bytes as they are safe to show and to keep. */
    private static String letters(DataInputStream bytes) throws IOException {
        byte[] four = bytes.readNBytes(4);
        if (four.length < 4) {
            throw new EOFException();
        }
        return new String(four, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9._ -]", "?");
    }

    /** One track, while it is read: its codec may be told before its kind. */
    private final class Track {

        private final List<String> codecs = new ArrayList<>();
        private @Nullable String handler;

        void read(DataInputStream bytes, Box track) throws IOException {
            within(bytes, track, "");
            String kind = "vide".equals(handler) ? "video/" : "soun".equals(handler) ? "audio/" : null;
            if (kind != null) {
                codecs.forEach(codec -> found.add(kind + codec));
            }
            if (found.size() > MOST_TRACKS) {
                throw new NoFilm();
            }
        }

        private void within(DataInputStream bytes, Box around, String path) throws IOException {
            long left = around.content();
            while (left >= HEADER) {
                Box box = next(bytes, left);
                left -= box.size();
                String place = path + "/" + box.type();
                switch (place) {
                    case "/mdia", "/mdia/minf", "/mdia/minf/stbl" -> within(bytes, box, place);
                    case "/mdia/hdlr" -> handler(bytes, box);
                    case "/mdia/minf/stbl/stsd" -> codecs(bytes, box);
                    default -> bytes.skipNBytes(box.content());
                }
            }
            // QuickTime ends some lists with four zeros.
            bytes.skipNBytes(left);
        }

        /** Four bytes of version, four that are reserved, and what the track is. */
        private void handler(DataInputStream bytes, Box box) throws IOException {
            if (box.content() < 12) {
                throw new NoFilm();
            }
            bytes.skipNBytes(8);
            handler = letters(bytes);
            bytes.skipNBytes(box.content() - 12);
        }

        /** Four bytes of version, four that count, and a box for each codec, named like it. */
        private void codecs(DataInputStream bytes, Box box) throws IOException {
            if (box.content() < 8) {
                throw new NoFilm();
            }
            bytes.skipNBytes(8);
            long left = box.content() - 8;
            while (left >= HEADER) {
                Box entry = next(bytes, left);
                if (codecs.size() < MOST_TRACKS) {
                    codecs.add(entry.type().strip());
                }
                bytes.skipNBytes(entry.content());
                left -= entry.size();
            }
            bytes.skipNBytes(left);
        }
    }

    /** What is read is no film, whatever else it is. */
    private static final class NoFilm extends IOException {

        @Serial
        private static final long serialVersionUID = 1;
    }
}
