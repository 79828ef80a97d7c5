package io.workstream.simulator.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A film or a sound of the MP4 family that lasts no time: an index that names its codecs, and a box for pictures and sounds
 * that takes the padding.
 */
final class MovieForm implements FileForms.Form {

    private final byte[] brand;
    private final byte[] index;
    private final boolean indexLast;

    /**
     * @param brand four letters
     * @param indexLast whether the index comes behind all else, as cameras write it
     * @param codecs of pictures, then of sound, four letters each; empty for none
     */
    MovieForm(String brand, boolean indexLast, String... codecs) {
        this.brand = box("ftyp", text(brand), number(512), text(brand));
        this.index = box("moov", header(), track("vide", codecs[0]), track("soun", codecs[1]));
        this.indexLast = indexLast;
    }

    @Override
    public byte[] head(long padding) {
        byte[] start = box("mdat", Math.toIntExact(padding));
        return indexLast ? join(brand, start) : join(brand, index, start);
    }

    @Override
    public byte[] tail(long padding) {
        return indexLast ? index : new byte[0];
    }

    /** Of a thousandth of a second, without duration, played as it is. */
    private static byte[] header() {
        return box(
                "mvhd",
                ByteBuffer.allocate(100).putInt(12, 1000).putInt(20, 0x10000).array());
    }

    private static byte[] track(String handler, String codec) {
        if (codec.isEmpty()) {
            return new byte[0];
        }
        byte[] what = box("hdlr", new byte[8], text(handler), new byte[13]);
        byte[] codecs = box("stsd", new byte[4], number(1), box(codec, new byte[handler.equals("vide") ? 78 : 28]));
        byte[] samples = join(box("stts", new byte[8]), box("stsc", new byte[8]), box("stsz", new byte[12]));
        byte[] table = box("stbl", codecs, samples, box("stco", new byte[8]));
        return box("trak", box("tkhd", new byte[84]), box("mdia", box("mdhd", new byte[24]), what, box("minf", table)));
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] inner = join(content);
        return join(box(type, inner.length), inner);
    }

    /** The beginning of a box. */
    private static byte[] box(String type, int content) {
        return join(number(8 + content), text(type));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] text(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
