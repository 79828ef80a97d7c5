package io.workstream.simulator.files;

import io.workstream.simulator.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All files of the pretend world, in one temporary directory that goes when the simulators stop. */
public final class FileStore implements AutoCloseable {

    /** What is claimed of a file. */
    public record Label(String fileName, String mimeType) {}

    /** Writes the bytes of a new file. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();
    private final Path directory;

    public FileStore() {
        try {
            directory = Files.createTempDirectory("workstream-simulators");
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for files", e);
        }
    }

    public StoredFile store(Label label, InputStream content) {
        return store(label, content::transferTo);
    }

    public StoredFile store(Label label, Source source) {
        String id = UUID.randomUUID().toString();
        Path path = directory.resolve(id);
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(opened(path), digest)) {
            source.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StoredFile file = new StoredFile(
                id,
                label.fileName(),
                label.mimeType(),
                path.toFile().length(),
                HexFormat.of().formatHex(digest.digest()),
                path);
        files.put(id, file);
        return file;
    }

    /** Makes a file as described. */
    public StoredFile make(FileSpec spec) {
        return store(new Label(spec.fileName(), spec.type()), spec);
    }

    public Optional<StoredFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** The file, or a {@link Refusal} with 404. */
    public StoredFile get(String id) {
        return find(id).orElseThrow(() -> new Refusal(404, "no file " + id));
    }

    public void clear() {
        files.values().removeIf(file -> {
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    /** Not while the directory goes. */
    private synchronized OutputStream opened(Path path) throws IOException {
        return Files.newOutputStream(path);
    }

    /** Removes everything, also what still comes in: an upload that is under way ends with an error. */
    @Override
    public synchronized void close() {
        files.clear();
        if (!Files.exists(directory)) {
            return;
        }
        try {
            List<Path> left;
            try (Stream<Path> listed = Files.list(directory)) {
                left = listed.toList();
            }
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
