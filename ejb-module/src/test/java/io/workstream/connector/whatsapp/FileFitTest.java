package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.MediaKind;
import io.workstream.content.Content.Media.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFitTest {

    @ParameterizedTest
    @CsvSource({
        "PHOTO, image/jpeg, 5242880, IMAGE",
        "PHOTO, image/png, 5242881, DOCUMENT",
        "PHOTO, image/webp, 10, DOCUMENT",
        "VIDEO, video/mp4, 16777216, VIDEO",
        "VIDEO, video/mp4, 16777217, DOCUMENT",
        "VIDEO, video/quicktime, 10, DOCUMENT",
        "AUDIO, audio/mpeg, 10, AUDIO",
        "AUDIO, audio/x-wav, 10, DOCUMENT",
        "VOICE, audio/ogg, 10, VOICE",
        "VOICE, audio/mpeg, 10, AUDIO",
        "VOICE, audio/ogg, 16777217, DOCUMENT",
        "STICKER, image/webp, 102400, STICKER",
        "STICKER, image/webp, 102401, DOCUMENT",
        "STICKER, image/png, 10, IMAGE",
        "DOCUMENT, image/jpeg, 10, DOCUMENT",
        "DOCUMENT, application/pdf, 104857600, DOCUMENT"
    })
    void fileShouldGoAsWhatItFits(Form form, String mimeType, long size, MediaKind kind) {
        assertThat(FileFit.kind(form, mimeType, false, size)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"image/webp, 102401, STICKER", "image/webp, 512000, STICKER", "image/webp, 512001, DOCUMENT"})
    void stickerShouldBeLargerWhenItMoves(String mimeType, long size, MediaKind kind) {
        assertThat(FileFit.kind(Form.STICKER, mimeType, true, size)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "PHOTO, 5242880",
        "VIDEO, 16777216",
        "AUDIO, 16777216",
        "VOICE, 16777216",
        "STICKER, 102400",
        "DOCUMENT, 104857600"
    })
    void fileShouldBeTakenUpToWhatWhatsAppCarries(Form form, long most) {
        assertThat(FileFit.most(form, false)).isEqualTo(most);
        assertThat(FileFit.most(form, true)).isEqualTo(form == Form.STICKER ? 512_000 : most);
    }

    @ParameterizedTest
    @CsvSource({"DOCUMENT, application/pdf", "PHOTO, image/jpeg", "VIDEO, video/mp4"})
    void fileShouldGoAsNothingWhenItIsLargerThanAnyDocument(Form form, String mimeType) {
        assertThat(FileFit.kind(form, mimeType, false, 104_857_601)).isEmpty();
    }
}
