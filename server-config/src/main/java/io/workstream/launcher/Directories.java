package io.workstream.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Directories that are there completely or not at all. */
final class Directories {

    interface Filling {
        void fill(Path directory) throws IOException;
    }

    private Directories() {}

    /**
     * Makes {@code target} in one step: it is filled under another name and renamed at the end. What a killed start left
     * behind under that name is thrown away.
     */
    static void makeWhole(Path target, Filling filling) {
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        try {
            delete(draft);
            Files.createDirectories(draft);
            filling.fill(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + target, e);
        }
    }

    /** Renames first, so that an interrupted removal never leaves half a directory under the real name. */
    static void remove(Path directory) {
        Path doomed = directory.resolveSibling(directory.getFileName() + ".old");
        try {
            delete(doomed);
            if (Files.exists(directory)) {
                Files.move(directory, doomed, StandardCopyOption.ATOMIC_MOVE);
                delete(doomed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path source : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
