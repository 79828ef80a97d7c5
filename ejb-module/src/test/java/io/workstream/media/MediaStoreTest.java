package io.workstream.media;

import static io.workstream.media.MediaFileBuilder.aFile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.shared.Problem;
import io.workstream.storage.ByteSource;
import io.workstream.storage.MemoryStorage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaStoreTest {

    private final MemoryStorage storage = new MemoryStorage();
    private final MediaStore store = new MediaStore();
    private final MediaFile file = aFile().build();

    @BeforeEach
    void assemble() {
        store.storage = storage;
        store.clock = Clock.systemUTC();
    }

    @Test
    void eachShouldHaveBytesOfTheirOwnWhenTwoFillAFile() throws IOException {
        Filling first = store.fill(file, 100, text("first"));
        Filling second = store.fill(file, 100, text("second"));

        store.discard(second);

        assertThat(storage.keys()).containsExactly(first.object().key());
        try (InputStream bytes = store.open(aFile().storedAs(first).build(), 1)) {
            assertThat(bytes.readAllBytes()).isEqualTo("irst".getBytes(UTF_8));
        }
    }

    @Test
    void earlierBytesShouldStayWhenALaterAttemptBreaks() throws IOException {
        Filling first = store.fill(file, 100, text("first"));

        assertThatThrownBy(() -> store.fill(file, 100, target -> {
                    throw new IOException("line is down");
                }))
                .hasMessage("line is down");

        assertThat(storage.keys()).containsExactly(first.object().key());
    }

    @Test
    void nothingShouldBeKeptWhenThereIsNothingOrTooMuch() {
        assertRefused(MediaProblem.MEDIA_EMPTY, text(""));
        assertRefused(MediaProblem.MEDIA_TOO_LARGE, text("123456"));

        assertThat(storage.keys()).isEmpty();
    }

    @Test
    void objectShouldTellItsFileWhereverItLies() throws IOException {
        Filling ofMessage = store.fill(file, 100, text("a"));
        Filling ofNobody = store.fill(aFile().uploaded().build(), 100, text("b"));

        assertThat(ObjectKeys.file(ofMessage.object().key())).contains(file.id());
        assertThat(ObjectKeys.file(ofNobody.object().key())).contains(file.id());
        assertThat(ObjectKeys.file("media-temp/w/uploads/" + file.id())).contains(file.id());
        assertThat(ObjectKeys.file("media-temp/w/notes.txt")).isEmpty();
    }

    @Test
    void traitsShouldBeThoseOfTheBytes() throws IOException {
        byte[] film = Mp4Bytes.filmOfACamera(Mp4Bytes.track("vide", "hvc1"), Mp4Bytes.track("soun", "mp4a"));

        Filling filled = store.fill(file, 100_000, target -> target.write(film));

        assertThat(filled.mimeType()).isEqualTo("video/mp4");
        assertThat(filled.traits()).isEqualTo(MediaTraits.film(List.of("video/hvc1", "audio/mp4a")));
        assertThat(store.fill(file, 100, text("first")).traits()).isEqualTo(MediaTraits.NONE);
    }

    private void assertRefused(MediaProblem problem, ByteSource source) {
        assertThatThrownBy(() -> store.fill(file, 5, source))
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.code()).isEqualTo(problem));
    }

    private static ByteSource text(String text) {
        return target -> target.write(text.getBytes(UTF_8));
    }
}
