package io.workstream.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lays words out: as plain text, and as HTML in which every word is escaped. */
final class LetterPaper {

    private static final String PAPER = read("letter.html");
    private static final String ACTION = read("letter-action.html");

    private LetterPaper() {}

    static String text(Wording.Text words) {
        StringBuilder text = new StringBuilder();
        words.paragraphs().forEach(line -> text.append(line).append("\n\n"));
        if (words.link() != null) {
            text.append(words.action()).append(":\n").append(words.link()).append("\n\n");
        }
        return text.append("-- \n").append(words.footer()).append('\n').toString();
    }

    static String html(Wording.Text words) {
        String paragraphs = words.paragraphs().stream()
                .map(line -> "<p>" + escaped(line) + "</p>")
                .collect(Collectors.joining("\n"));
        return PAPER.replace("{{language}}", escaped(words.language()))
                .replace("{{subject}}", escaped(words.subject()))
                .replace("{{footer}}", escaped(words.footer()))
                .replace("{{action}}", action(words))
                // Last, so that nobody's words are taken for a place of the paper.
                .replace("{{paragraphs}}", paragraphs);
    }

    private static String action(Wording.Text words) {
        String link = words.link();
        if (link == null || words.action() == null) {
            return "";
        }
        return ACTION.replace("{{caption}}", escaped(words.action())).replace("{{link}}", escaped(link));
    }

    /** Braces too: what looks like a place of the paper in somebody's name is not one. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if ("&<>\"'`{}".indexOf(point) >= 0) {
                safe.append("&#").append(point).append(';');
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(LetterPaper.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
