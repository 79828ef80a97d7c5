package io.workstream.connector.ra.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "audio/ogg; codecs=opus", "application/vnd.ms-excel.sheet+xml"})
    void typeShouldBeTakenWithItsParameters(String mimeType) {
        assertThat(file(mimeType, 1).mimeType()).isEqualTo(mimeType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "image", "image/", "a/b/c", "image/jpeg\r\nX-Other: 1", "текст/plain"})
    void typeShouldBeRefusedWhenItIsNone(String mimeType) {
        assertThatIllegalArgumentException().isThrownBy(() -> file(mimeType, 1));
    }

    @Test
    void fileShouldNotBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> file("image/jpeg", 0));
    }

    private static MediaFile file(String mimeType, long length) {
        return new MediaFile(mimeType, "1.jpg", length, InputStream.nullInputStream());
    }
}
