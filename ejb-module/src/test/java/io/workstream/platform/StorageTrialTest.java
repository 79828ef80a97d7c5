package io.workstream.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.storage.ByteSource;
import io.workstream.storage.Storage;
import io.workstream.storage.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorageTrialTest {

    private final StorageTrial trial = new StorageTrial();
    private boolean full;

    @Test
    void storageShouldBeDegradedOnlyWhileItTakesNothing() {
        trial.storage = new Disk();

        trial.run();
        assertThat(trial.passed()).isTrue();

        full = true;
        trial.run();
        assertThat(trial.passed()).isFalse();

        full = false;
        trial.run();
        assertThat(trial.passed()).isTrue();
    }

    private final class Disk implements Storage {

        @Override
        public StoredObject put(String key, long limit, ByteSource source) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            source.writeTo(OutputStream.nullOutputStream());
            return new StoredObject(key, limit, "ab");
        }

        @Override
        public InputStream open(String key, long offset) {
            throw new UnsupportedOperationException("nothing is read");
        }

        @Override
        public void delete(String key) {
            assertThat(key).startsWith("health/");
        }

        @Override
        public List<String> olderThan(String prefix, Instant moment, int most) {
            return List.of();
        }
    }
}
