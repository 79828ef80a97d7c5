package io.workstream.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileStorageTest {

    private static final String KEY = "media-temp/w/1";

    @TempDir
    Path root;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = new FileStorage(root);
    }

    @Test
    void putShouldTellSizeAndDigest() throws IOException {
        StoredObject stored = storage.put(KEY, 100, bytes("abc"));

        assertThat(stored.size()).isEqualTo(3);
        assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void openShouldReadFromTheOffset() throws IOException {
        storage.put(KEY, 100, bytes("abcdef"));

        try (InputStream rest = storage.open(KEY, 4)) {
            assertThat(rest.readAllBytes()).isEqualTo("ef".getBytes(UTF_8));
        }
    }

    @Test
    void putShouldReplaceWhatWasThere() throws IOException {
        storage.put(KEY, 100, bytes("old"));

        storage.put(KEY, 100, bytes("new"));

        assertThat(read()).isEqualTo("new");
    }

    @Test
    void putShouldKeepNothingWhenTheSourceExceedsTheLimit() {
        assertThatThrownBy(() -> storage.put(KEY, 2, bytes("abc"))).isInstanceOf(TooLargeException.class);

        assertThat(everyFile()).isEmpty();
    }

    @Test
    void putShouldKeepWhatWasThereWhenTheSourceBreaks() throws IOException {
        storage.put(KEY, 100, bytes("old"));

        assertThatThrownBy(() -> storage.put(KEY, 100, target -> {
                    target.write("ne".getBytes(UTF_8));
                    throw new IOException("line is down");
                }))
                .hasMessage("line is down");

        assertThat(read()).isEqualTo("old");
        assertThat(everyFile()).hasSize(1);
    }

    @Test
    void putShouldSayThatTheStorageFailsWhenItsPlaceIsTaken() throws IOException {
        Files.writeString(root.resolve("media-temp"), "no directory");

        assertThatThrownBy(() -> storage.put(KEY, 100, bytes("abc"))).isInstanceOf(NotStoredException.class);
    }

    @Test
    void putShouldSayThatTheStorageFailsWhenItIsGoneMeanwhile() {
        assertThatThrownBy(() -> storage.put(KEY, 100, target -> {
                    target.write("abc".getBytes(UTF_8));
                    everyFile().forEach(FileStorageTest::delete);
                }))
                .isInstanceOf(NotStoredException.class);
    }

    @Test
    void openShouldSayThatNothingIsThere() {
        assertThatThrownBy(() -> storage.open(KEY, 0)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void deleteShouldBearBeingRepeated() throws IOException {
        storage.put(KEY, 100, bytes("abc"));

        storage.delete(KEY);
        storage.delete(KEY);

        assertThat(everyFile()).isEmpty();
    }

    @Test
    void olderThanShouldNameOldObjectsBelowThePrefix() throws IOException {
        storage.put(KEY, 100, bytes("abc"));
        storage.put("exports/w/1", 100, bytes("abc"));
        Instant later = Instant.parse("2999-01-01T00:00:00Z");

        assertThat(storage.olderThan("media-temp", later, 10)).containsExactly(KEY);
        assertThat(storage.olderThan("media-temp", Instant.EPOCH, 10)).isEmpty();
        assertThat(storage.olderThan("nothing-here", later, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/../b", "/etc/passwd", "a//b", "", "a/.hidden", "a b"})
    void keyShouldBeRefusedWhenItCouldLeaveTheDirectory(String key) {
        assertThatThrownBy(() -> storage.put(key, 100, bytes("abc"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ByteSource bytes(String text) {
        return target -> target.write(text.getBytes(UTF_8));
    }

    private String read() throws IOException {
        try (InputStream all = storage.open(KEY, 0)) {
            return new String(all.readAllBytes(), UTF_8);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException unremovable) {
            throw new java.io.UncheckedIOException(unremovable);
        }
    }

    private Stream<Path> everyFile() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
