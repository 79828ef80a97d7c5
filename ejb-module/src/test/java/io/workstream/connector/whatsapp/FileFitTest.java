package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.MediaKind;
import io.workstream.content.Content.Media.Form;
import io.workstream.media.MediaTraits;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFitTest {

    @ParameterizedTest
    @CsvSource({
        "PHOTO, image/jpeg, 5242880, IMAGE",
        "PHOTO, image/png, 5242881, DOCUMENT",
        "PHOTO, image/webp, 10, DOCUMENT",
        "VIDEO, video/quicktime, 10, DOCUMENT",
        "AUDIO, audio/mpeg, 10, AUDIO",
        "AUDIO, audio/x-wav, 10, DOCUMENT",
        "AUDIO, audio/ogg, 10, AUDIO",
        "AUDIO, audio/vorbis, 10, DOCUMENT",
        "AUDIO, audio/speex, 10, DOCUMENT",
        "AUDIO, application/ogg, 10, DOCUMENT",
        "VOICE, audio/ogg, 10, VOICE",
        "VOICE, audio/vorbis, 10, DOCUMENT",
        "VOICE, audio/mpeg, 10, AUDIO",
        "VOICE, audio/ogg, 16777217, DOCUMENT",
        "STICKER, image/png, 10, IMAGE",
        "DOCUMENT, image/jpeg, 10, DOCUMENT",
        "DOCUMENT, application/pdf, 104857600, DOCUMENT"
    })
    void fileShouldGoAsWhatItFits(Form form, String mimeType, long size, MediaKind kind) {
        assertThat(FileFit.kind(form, mimeType, MediaTraits.NONE, size)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 512, 512, 102400, STICKER",
        "false, 512, 512, 102401, DOCUMENT",
        "true, 512, 512, 102401, STICKER",
        "true, 512, 512, 512000, STICKER",
        "true, 512, 512, 512001, DOCUMENT",
        "false, 512, 511, 10, DOCUMENT",
        "false, 511, 512, 10, DOCUMENT",
        "true, 256, 256, 10, DOCUMENT",
        "false, 1024, 1024, 10, DOCUMENT",
        "false, 0, 0, 10, DOCUMENT"
    })
    void stickerShouldBeSquareAndSmallUnlessItGoesAsADocument(
            boolean animated, int width, int height, long size, MediaKind kind) {
        MediaTraits traits = MediaTraits.picture(animated, width, height);

        assertThat(FileFit.kind(Form.STICKER, "image/webp", traits, size)).contains(kind);
    }

    @Property
    void pictureInWebPShouldNeverGoAsAnImage(
            @ForAll Form form,
            @ForAll boolean animated,
            @ForAll @IntRange(min = 511, max = 513) int width,
            @ForAll @IntRange(min = 511, max = 513) int height,
            @ForAll @LongRange(min = 1, max = 600_000) long size) {
        MediaTraits traits = MediaTraits.picture(animated, width, height);

        boolean legal = width == 512 && height == 512 && size <= (animated ? 512_000 : 102_400);
        assertThat(FileFit.kind(form, "image/webp", traits, size))
                .contains(form == Form.STICKER && legal ? MediaKind.STICKER : MediaKind.DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "video/mp4, video/avc1 audio/mp4a, 16777216, VIDEO",
        "video/mp4, video/avc1 audio/mp4a, 16777217, DOCUMENT",
        "video/mp4, audio/mp4a video/avc3, 10, VIDEO",
        "video/3gpp, video/avc1, 10, VIDEO",
        "video/3gpp, video/s263 audio/samr, 10, DOCUMENT",
        "video/mp4, video/hvc1 audio/mp4a, 10, DOCUMENT",
        "video/mp4, video/hev1, 10, DOCUMENT",
        "video/mp4, video/av01 audio/mp4a, 10, DOCUMENT",
        "video/mp4, video/mp4v audio/mp4a, 10, DOCUMENT",
        "video/mp4, video/encv audio/enca, 10, DOCUMENT",
        "video/mp4, video/avc1 audio/ac-3, 10, DOCUMENT",
        "video/mp4, video/avc1 audio/Opus, 10, DOCUMENT",
        "video/mp4, video/avc1 audio/mp4a audio/mp4a, 10, DOCUMENT",
        "video/mp4, video/avc1 video/hvc1, 10, DOCUMENT",
        "video/mp4, audio/mp4a, 10, DOCUMENT",
        "video/mp4, '', 10, DOCUMENT",
        "video/quicktime, video/avc1 audio/mp4a, 10, DOCUMENT"
    })
    void filmShouldGoAsADocumentWhenPhonesDoNotPlayWhatIsInIt(
            String mimeType, String tracks, long size, MediaKind kind) {
        assertThat(FileFit.kind(Form.VIDEO, mimeType, film(tracks), size)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "audio/mp4a, AUDIO",
        "audio/alac, DOCUMENT",
        "audio/Opus, DOCUMENT",
        "audio/mp4a video/avc1, DOCUMENT",
        "'', DOCUMENT"
    })
    void soundInMp4ShouldGoAsADocumentUnlessItIsAac(String tracks, MediaKind kind) {
        assertThat(FileFit.kind(Form.AUDIO, "audio/mp4", film(tracks), 10)).contains(kind);
        assertThat(FileFit.kind(Form.VOICE, "audio/mp4", film(tracks), 10)).contains(kind);
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
        assertThat(FileFit.kind(form, mimeType, MediaTraits.NONE, 104_857_601)).isEmpty();
    }

    private static MediaTraits film(String tracks) {
        return MediaTraits.film(tracks.isEmpty() ? List.of() : List.of(tracks.split(" ")));
    }
}
