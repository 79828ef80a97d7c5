package io.workstream.launcher;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the server wrote to its log since a moment. */
final class ServerLog {

    private static final int DECISIVE_LINES = 25;
    private static final String BOOTED = "[NCLS-CORE-00017]";
    private static final List<String> APPLICATION_FAILED =
            List.of("[NCLS-CORE-00026]", "[NCLS-CORE-00041]", "Exception while loading the app", "Deploy failed");

    private final Path file;
    private final long from;

    private ServerLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    static ServerLog fromHere(Path file) {
        try {
            return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server is up, applications that were deployed before included. */
    boolean saysBooted() {
        return text().contains(BOOTED);
    }

    boolean saysApplicationFailed() {
        String text = text();
        return APPLICATION_FAILED.stream().anyMatch(text::contains);
    }

    /** Messages of level SEVERE and the causes named in their stack traces, without the traces. */
    String decisiveLines() {
        List<String> decisive = new ArrayList<>();
        boolean severe = false;
        for (String line : text().lines().toList()) {
            if (line.startsWith("[20")) {
                severe = line.contains("[SEVERE]");
            } else if (severe && !line.startsWith("\tat ") && !line.startsWith("\t... ") && !line.isBlank()) {
                decisive.add(line.strip());
            }
        }
        List<String> distinct = decisive.stream().distinct().toList();
        return String.join("\n", distinct.subList(0, Math.min(DECISIVE_LINES, distinct.size())));
    }

    private String text() {
        if (!Files.exists(file)) {
            return "";
        }
        // Not a channel: those are closed by an interrupt, and a stop during the start interrupts.
        try (InputStream in = new FileInputStream(file.toFile())) {
            // A rotated file is shorter than before: then all of it is new.
            in.skipNBytes(Files.size(file) >= from ? from : 0);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
