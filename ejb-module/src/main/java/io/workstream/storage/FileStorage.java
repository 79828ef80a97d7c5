package io.workstream.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        Path part = place.resolveSibling(place.getFileName() + UNFINISHED + UUID.randomUUID());
        try (FileChannel file = create(part)) {
            MeasuringStream measured = new MeasuringStream(Channels.newOutputStream(file), limit);
            source.writeTo(measured);
            publish(file, part, place);
            return measured.measured(key);
        } catch (IOException | RuntimeException failure) {
            drop(part, failure);
            throw failure;
        }
    }

    private static FileChannel create(Path part) throws NotStoredException {
        Path directory = part.resolveSibling(".").normalize();
        try {
            Files.createDirectories(directory);
            try {
                return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (NoSuchFileException removedMeanwhile) {
                Files.createDirectories(directory);
                return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        } catch (IOException failure) {
            throw new NotStoredException(failure);
        }
    }

    private static void publish(FileChannel file, Path part, Path place) throws NotStoredException {
        try {
            file.force(true);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new NotStoredException(failure);
        }
    }

    private static void drop(Path part, Exception failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            failure.addSuppressed(left);
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
        Path place = path(key);
        Files.deleteIfExists(place);
        removeEmpty(place.resolveSibling("."));
    }

    /** Directories that hold nothing any more go, too, up to the root. */
    private void removeEmpty(Path from) throws IOException {
        @Nullable Path directory = from.normalize();
        while (directory != null && !directory.equals(root) && directory.startsWith(root)) {
            try {
                Files.deleteIfExists(directory);
            } catch (DirectoryNotEmptyException inUse) {
                return;
            }
            directory = directory.getParent();
        }
    }

    @Override
    public List<String> olderThan(String prefix, Instant moment, int most) throws IOException {
        Path start = path(prefix);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.lastModifiedTime().toInstant().isBefore(moment)) {
                    keys.add(root.relativize(file).toString().replace('\\', '/'));
                }
                return keys.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException removedMeanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
        return keys;
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a storage key: " + key);
        }
        return root.resolve(key);
    }
}
