package io.workstream.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedMediaTest {

    @ParameterizedTest
    @CsvSource({
        "image/png, image/png, inline",
        "video/mp4, video/mp4, inline",
        "application/pdf, application/pdf, attachment",
        "text/html, application/octet-stream, attachment",
        "image/svg+xml, application/octet-stream, attachment",
        "application/javascript, application/octet-stream, attachment"
    })
    void fileShouldBeShownInPlaceOnlyWhenNothingInItCanRun(String type, String declared, String disposition) {
        ServedMedia served = ServedMedia.of(file("a.bin", type));

        assertThat(served.contentType()).isEqualTo(declared);
        assertThat(served.disposition()).startsWith(disposition + ";");
    }

    @Test
    void nameShouldBeGivenInAsciiAndInFull() {
        ServedMedia served = ServedMedia.of(file("Договор 5%.pdf", "application/pdf"));

        assertThat(served.disposition())
                .isEqualTo(
                        "attachment; filename=\"_______ 5_.pdf\"; filename*=UTF-8''%D0%94%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80%205%25.pdf");
    }

    private static MediaFile file(String name, String type) {
        UUID id = UUID.fromString("018f0000-0000-7000-8000-000000000001");
        return new MediaFile(
                id,
                id,
                null,
                null,
                MediaStatus.STORED,
                null,
                null,
                name,
                type,
                MediaTraits.NONE,
                5L,
                "ab",
                "k",
                null,
                null,
                0,
                Instant.MAX);
    }
}
