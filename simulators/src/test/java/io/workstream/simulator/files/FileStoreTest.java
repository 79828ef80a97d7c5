package io.workstream.simulator.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.simulator.files.FileStore.Label;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileStoreTest {

    private static final Label LABEL = new Label("a.txt", "text/plain");

    private final FileStore store = new FileStore();

    @Test
    void directoryShouldGoWhenAFileIsStillComingIn() {
        Path directory = directory();

        store.store(LABEL, out -> {
            out.write(1);
            store.close();
            out.write(2);
        });

        assertThat(directory).doesNotExist();
    }

    @Test
    void directoryShouldGoWhenAFileBrokeOff() {
        Path directory = directory();
        InputStream broken = new InputStream() {

            @Override
            public int read() throws IOException {
                throw new IOException("hung up");
            }
        };
        assertThatThrownBy(() -> store.store(LABEL, broken)).isInstanceOf(UncheckedIOException.class);

        store.close();

        assertThat(directory).doesNotExist();
    }

    @Test
    void closingShouldBeFineTwice() {
        Path directory = directory();

        store.close();
        store.close();

        assertThat(directory).doesNotExist();
    }

    private Path directory() {
        return store.store(LABEL, new ByteArrayInputStream("x".getBytes(UTF_8)))
                .path()
                .getParent();
    }
}
