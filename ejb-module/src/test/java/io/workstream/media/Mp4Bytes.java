package io.workstream.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Containers of the MP4 family as tests need them: all that a reader of tracks looks at, and free space. */
public final class Mp4Bytes {

    private Mp4Bytes() {}

    /** A film whose index comes first. */
    public static byte[] film(byte[]... tracks) {
        return join(brand("isom"), movie(tracks), box("mdat", new byte[100]));
    }

    /** A film whose index comes last, as cameras write it. */
    public static byte[] filmOfACamera(byte[]... tracks) {
        return join(brand("isom"), box("free"), box("mdat", new byte[20_000]), movie(tracks));
    }

    public static byte[] brand(String brand) {
        return box("ftyp", brand.getBytes(ISO_8859_1), new byte[4]);
    }

    public static byte[] movie(byte[]... tracks) {
        return box("moov", box("mvhd", new byte[100]), join(tracks), box("udta", box("meta", new byte[40])));
    }

    /**
     * One track.
     *
     * @param handler {@code vide} or {@code soun}, say
     * @param codecs four letters each
     */
    public static byte[] track(String handler, String... codecs) {
        return trackOf(hdlr(handler), minf(codecs));
    }

    /** The same told in another order. */
    public static byte[] trackOf(byte[]... boxes) {
        return box("trak", box("tkhd", new byte[84]), box("edts"), box("mdia", box("mdhd", new byte[24]), join(boxes)));
    }

    public static byte[] hdlr(String handler) {
        return box("hdlr", new byte[8], handler.getBytes(ISO_8859_1), new byte[13]);
    }

    public static byte[] minf(String... codecs) {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (String codec : codecs) {
            entries.writeBytes(box(codec, new byte[70]));
        }
        byte[] stsd = box("stsd", new byte[4], number(codecs.length), entries.toByteArray());
        return box("minf", box("dinf", new byte[20]), box("stbl", stsd, box("stts", new byte[8])));
    }

    public static byte[] box(String type, byte[]... content) {
        byte[] inner = join(content);
        return join(number(8 + inner.length), type.getBytes(ISO_8859_1), inner);
    }

    public static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
