package io.workstream.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Objects as files below a directory. A file is written beside its place, flushed to disk and then moved there. */
final class FileStorage implements Storage {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final String UNFINISHED = ".part-";

    private final Path root;

    FileStorage(Path root) {
        this.root = root;
    }

    @Override
    public StoredObject put(String key, long limit, ByteSource source) throws IOException {
        Path place = path(key);
        Files.createDirectories(place.resolveSibling("."));
        Path part = place.resolveSibling(place.getFileName() + UNFINISHED + UUID.randomUUID());
        try {
            StoredObject stored = write(part, key, limit, source);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return stored;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static StoredObject write(Path part, String key, long limit, ByteSource source) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream bytes = Channels.newOutputStream(file);
            MeasuringStream measured = new MeasuringStream(bytes, limit);
            source.writeTo(measured);
            measured.flush();
            file.force(true);
            return measured.measured(key);
        }
    }

    @Override
    public InputStream open(String key, long offset) throws IOException {
        try {
            FileChannel file = FileChannel.open(path(key), StandardOpenOption.READ);
            file.position(offset);
            return Channels.newInputStream(file);
        } catch (NoSuchFileException missing) {
            throw (IOException) new FileNotFoundException(key).initCause(missing);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    @Override
    public List<String> olderThan(String prefix, Instant moment, int most) throws IOException {
        Path start = path(prefix);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                start,
                Integer.MAX_VALUE,
                (path, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(moment))) {
            return files.limit(most)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a storage key: " + key);
        }
        return root.resolve(key);
    }
}
