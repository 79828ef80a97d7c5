package io.workstream.system.kinds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code docs/kinds.md}: what is expected of each kind, and the page that people read. */
final class KindsTable {

    private static final String HEAD =
            """
            # Kinds of messages, each way

            Written by `KindsIT` (`-Dworkstream.kinds.table=docs/kinds.md`), which otherwise asserts that the product does what
            stands here. The workspace's language is English. `[name, type]` is a file, `⏎` a new line, `before:` the earlier
            message that a later one is about. Long texts are given by their length.
            """;

    private static final String COLUMNS =
            """

            ## %s

            | What is sent | What arrives | What the timeline shows |
            | --- | --- | --- |
            """;

    private final Path committed = Path.of(System.getProperty("basedir", "."), "..", "docs", "kinds.md");

    /** A part of the table. */
    record Section(String title, List<String> rows) {}

    /** Where the table is to be written, if it is. */
    Optional<Path> wanted() {
        return Optional.ofNullable(System.getProperty("workstream.kinds.table"))
                .map(path -> Path.of(System.getProperty("basedir", "."), "..").resolve(path));
    }

    /** The table as it was committed. */
    String committed() {
        try {
            return Files.exists(committed) ? Files.readString(committed) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The committed row about this in a section. */
    String committedRow(String section, String what) {
        String page = committed();
        int start = page.indexOf("## " + section + "\n");
        return page.substring(Math.max(start, 0))
                .lines()
                .filter(line -> line.startsWith("| " + what + " | "))
                .findFirst()
                .orElse("");
    }

    /** The page with these sections. */
    static String page(List<Section> sections) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Section section : sections) {
            page.append(COLUMNS.formatted(section.title()));
            section.rows().forEach(row -> page.append(row).append('\n'));
        }
        return page.toString();
    }
}
