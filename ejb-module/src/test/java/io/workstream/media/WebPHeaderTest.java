package io.workstream.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPHeaderTest {

    /** What is left of the file where only its beginning matters. */
    private static final int REST = 10;

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0x12, 0x3e})
    void pictureShouldMoveWhenItsFlagsSaySo(int flags) throws IOException {
        assertThat(read(extended(flags, 512, 512)).animated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x10, 0x3c})
    void pictureShouldStandStillWhenNoFlagSaysThatItMoves(int flags) throws IOException {
        assertThat(read(extended(flags, 512, 512)).animated()).isFalse();
    }

    @Property
    void sidesShouldBeThoseOfTheCanvasWhenTheHeaderIsExtended(
            @ForAll @IntRange(min = 1, max = 1 << 24) int width, @ForAll @IntRange(min = 1, max = 1 << 24) int height)
            throws IOException {
        assertThat(read(extended(2, width, height))).isEqualTo(MediaTraits.picture(true, width, height));
    }

    @Property
    void sidesShouldBeReadWhenThePictureIsLossless(
            @ForAll @IntRange(min = 1, max = 1 << 14) int width,
            @ForAll @IntRange(min = 1, max = 1 << 14) int height,
            @ForAll @IntRange(min = 0, max = 15) int upperBits)
            throws IOException {
        byte[] picture = lossless(width, height, upperBits);

        assertThat(read(picture)).isEqualTo(MediaTraits.picture(false, width, height));
    }

    @Property
    void sidesShouldBeReadWhenThePictureIsLossy(
            @ForAll @IntRange(min = 1, max = (1 << 14) - 1) int width,
            @ForAll @IntRange(min = 1, max = (1 << 14) - 1) int height,
            @ForAll @IntRange(min = 0, max = 3) int scaling)
            throws IOException {
        byte[] picture = lossy(width, height, scaling);

        assertThat(read(picture)).isEqualTo(MediaTraits.picture(false, width, height));
    }

    @Test
    void sidesShouldBeReadWhenAnEncoderMadeThePicture() throws IOException {
        // The beginnings of a grey picture of 512 by 300 points, as libwebp writes them.
        String lossy = "524946464a01000057454250565038203e010000f023009d012a00022c013e9148a3";
        String lossless = "524946462a000000574542505650384c1d0000002fffc14a000750bffad5afff";

        assertThat(read(HexFormat.of().parseHex(lossy))).isEqualTo(MediaTraits.picture(false, 512, 300));
        assertThat(read(HexFormat.of().parseHex(lossless))).isEqualTo(MediaTraits.picture(false, 512, 300));
    }

    @Property
    void nothingShouldBeToldWhenTheHeaderBreaksOff(@ForAll @IntRange(min = 0, max = 29) int length) throws IOException {
        for (byte[] picture : new byte[][] {extended(2, 512, 512), lossless(512, 512, 0), lossy(512, 512, 0)}) {
            assertThat(read(Arrays.copyOf(picture, length))).isEqualTo(MediaTraits.NONE);
        }
    }

    @Property
    void nothingShouldBeToldWhenTheBytesAreAnything(@ForAll @Size(max = 60) byte[] bytes) throws IOException {
        assertThat(read(bytes)).isEqualTo(MediaTraits.NONE);
    }

    @Property
    void nothingOddShouldBeToldWhenOnlyTheNameIsRight(@ForAll @Size(min = 14, max = 40) byte[] after)
            throws IOException {
        for (String chunk : new String[] {"VP8X", "VP8L", "VP8 ", "ANIM"}) {
            byte[] bytes = chunk(chunk, after);

            MediaTraits traits = read(bytes);

            assertThat(traits.width()).isBetween(0, 1 << 24);
            assertThat(traits.height()).isBetween(0, 1 << 24);
            assertThat(traits.tracks()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIFF\50\0\0\0WAVEVP8X", "RIFX\50\0\0\0WEBPVP8X", "RIFF\50\0\0\0WEBPALPH", "GIF89a"})
    void nothingShouldBeToldWhenItIsNoWebP(String head) throws IOException {
        assertThat(read((head + "\2".repeat(30)).getBytes(ISO_8859_1))).isEqualTo(MediaTraits.NONE);
    }

    @Test
    void nothingShouldBeToldWhenThePicturesOwnSignIsWrong() throws IOException {
        byte[] lossless = lossless(512, 512, 0);
        lossless[20] = 0x2e;
        byte[] lossy = lossy(512, 512, 0);
        lossy[24] = 2;

        assertThat(read(lossless)).isEqualTo(MediaTraits.NONE);
        assertThat(read(lossy)).isEqualTo(MediaTraits.NONE);
    }

    @Test
    void bytesShouldBeThereStillWhenTheyWereLookedAt() throws IOException {
        InputStream bytes = new ByteArrayInputStream(lossy(512, 512, 0));

        WebPHeader.read(bytes);

        assertThat(bytes.readAllBytes()).isEqualTo(lossy(512, 512, 0));
    }

    private static byte[] extended(int flags, int width, int height) {
        return chunk(
                "VP8X",
                numbers(10 + REST)
                        .put((byte) flags)
                        .put(new byte[3])
                        .put(three(width - 1))
                        .put(three(height - 1))
                        .array());
    }

    private static byte[] lossless(int width, int height, int upperBits) {
        int sides = width - 1 | height - 1 << 14 | upperBits << 28;
        return chunk("VP8L", numbers(5 + REST).put((byte) 0x2f).putInt(sides).array());
    }

    private static byte[] lossy(int width, int height, int scaling) {
        return chunk(
                "VP8 ",
                numbers(10 + REST)
                        .put(new byte[] {0x30, 1, 0, (byte) 0x9d, 1, 0x2a})
                        .putShort((short) (width | scaling << 14))
                        .putShort((short) (height | scaling << 14))
                        .array());
    }

    private static byte[] chunk(String name, byte[] content) {
        return numbers(20 + content.length)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(12 + content.length)
                .put("WEBP".getBytes(ISO_8859_1))
                .put(name.getBytes(ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static ByteBuffer numbers(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] three(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static MediaTraits read(byte[] bytes) throws IOException {
        return WebPHeader.read(new ByteArrayInputStream(bytes));
    }
}
