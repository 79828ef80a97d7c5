package io.workstream.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPHeaderTest {

    private static final String RIFF = "RIFF\50\0\0\0WEBP";

    @ParameterizedTest
    @ValueSource(strings = {"\2", "\22", "\76"})
    void pictureShouldMoveWhenItsFlagsSaySo(String flags) throws IOException {
        assertThat(moves(RIFF + "VP8X\12\0\0\0" + flags + "\0\0\0")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RIFF + "VP8X\12\0\0\0\20\0\0\0",
                RIFF + "VP8L\12\0\0\0\2\0\0\0",
                RIFF + "VP8 \12\0\0\0\2\0\0\0",
                RIFF + "VP8X\12\0\0\0",
                RIFF,
                "RIFF\50\0\0\0WAVEVP8X\12\0\0\0\2",
                "GIF89a",
                ""
            })
    void pictureShouldStandStillWhenNothingSaysThatItMoves(String bytes) throws IOException {
        assertThat(moves(bytes)).isFalse();
    }

    @Test
    void bytesShouldBeThereStillWhenTheyWereLookedAt() throws IOException {
        InputStream bytes = new ByteArrayInputStream("RIFF".getBytes(ISO_8859_1));

        WebPHeader.moves(bytes);

        assertThat(bytes.readAllBytes()).hasSize(4);
    }

    private static boolean moves(String bytes) throws IOException {
        return WebPHeader.moves(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)));
    }
}
