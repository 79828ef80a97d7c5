package io.workstream.storage;

import io.workstream.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Makes the storage that {@code WORKSTREAM_STORAGE} names: {@code file:<directory>}. */
@ApplicationScoped
public class StorageProducer {

    private static final String FILES = "file:";

    @Produces
    @Singleton
    Storage storage() {
        return new Setting("workstream.storage")
                .read(StorageProducer::files, "file:<directory>")
                .orElseGet(() -> files("file:var/storage"));
    }

    private static Storage files(String value) {
        if (!value.startsWith(FILES) || value.length() == FILES.length()) {
            throw new IllegalArgumentException("not a directory of files");
        }
        return new FileStorage(Path.of(value.substring(FILES.length())).toAbsolutePath());
    }
}
