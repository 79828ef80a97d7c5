package io.workstream.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the product keeps of a workspace's files, as it lies on disk. */
public final class MediaDisk {

    private final Path directory;

    private MediaDisk(Path directory) {
        this.directory = directory;
    }

    /** The place of this workspace's files, which nobody else uses. */
    public static MediaDisk of(Bridge bridge) {
        return new MediaDisk(Stack.get().storage().resolve("media-temp").resolve(bridge.workspace()));
    }

    public Path directory() {
        return directory;
    }

    /** All objects that are there, whole or unfinished. */
    public List<Path> objects() {
        try (Stream<Path> all = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the bytes of one file, as if its time were over at this moment. */
    public void remove(String mediaId) throws IOException {
        for (Path object : objects()) {
            if (object.getFileName().toString().startsWith(mediaId)) {
                Files.delete(object);
            }
        }
    }
}
