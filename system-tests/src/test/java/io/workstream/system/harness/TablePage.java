package io.workstream.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A page of tables that a test writes when a system property says where, and otherwise asserts.
 *
 * @param file under {@code docs}
 * @param property names the place, relative to the project
 * @param head what stands above the tables
 * @param columns the two lines with which each table begins
 */
public record TablePage(String file, String property, String head, String columns) {

    /** A table under a title, each row as a line. */
    public record Section(String title, List<String> rows) {}

    /** Where the page is to be written, if it is. */
    public Optional<Path> wanted() {
        return Optional.ofNullable(System.getProperty(property)).map(project()::resolve);
    }

    public void write(List<Section> sections) {
        try {
            Files.writeString(wanted().orElseThrow(), page(sections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it was committed. */
    public String committed() {
        Path committed = project().resolve("docs").resolve(file);
        try {
            return Files.exists(committed) ? Files.readString(committed) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The committed row that begins so in a section. */
    public String committedRow(String section, String first) {
        String page = committed();
        int start = page.indexOf("## " + section + "\n");
        return page.substring(Math.max(start, 0))
                .lines()
                .filter(line -> line.startsWith("| " + first + " | "))
                .findFirst()
                .orElse("");
    }

    /** The page with these tables. */
    public String page(List<Section> sections) {
        StringBuilder page = new StringBuilder(head);
        for (Section section : sections) {
            page.append("\n## ").append(section.title()).append("\n\n").append(columns);
            section.rows().forEach(row -> page.append(row).append('\n'));
        }
        return page.toString();
    }

    private static Path project() {
        return Path.of(System.getProperty("basedir", "."), "..");
    }
}
