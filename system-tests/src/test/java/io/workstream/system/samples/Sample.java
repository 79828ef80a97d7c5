package io.workstream.system.samples;

import io.workstream.system.harness.Bodies;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that holds the body of one HTTP request or answer. */
record Sample(Path path) {

    private static final Path OWN = Path.of(System.getProperty("basedir", "."), "src/test/resources/samples");
    private static final Path OF_THE_MACHINE = Path.of(System.getProperty("workstream.samples", "none"));

    /** The project's own files of one provider. */
    static List<Sample> own(String provider) {
        return in(OWN.resolve(provider));
    }

    /** The project's own files of one provider and, where the machine has others, these. */
    static List<Sample> all(String provider) {
        Path further = OF_THE_MACHINE.resolve(provider);
        return Stream.concat(own(provider).stream(), Files.isDirectory(further) ? in(further).stream() : Stream.of())
                .toList();
    }

    private static List<Sample> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Sample::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the file; expectations go by it. */
    String name() {
        return path.getFileName().toString();
    }

    /** Name of a test case about it. */
    String title() {
        return name() + (path.startsWith(OWN) ? "" : " of this machine");
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body with other words instead of these, wherever they stand. */
    JsonObject with(Map<String, String> others) {
        String text = text();
        for (Map.Entry<String, String> other : others.entrySet()) {
            text = text.replace(other.getKey(), other.getValue());
        }
        return Bodies.parse(text);
    }

    JsonObject json() {
        return Bodies.parse(text());
    }

    /** The value at a JSON pointer, if there is one. */
    static Optional<JsonValue> at(JsonObject body, String pointer) {
        JsonValue value = body;
        for (String step : pointer.substring(1).split("/")) {
            if (value instanceof JsonArray array && !array.isEmpty()) {
                value = array.get(Integer.parseInt(step));
            } else if (value instanceof JsonObject object && object.containsKey(step)) {
                value = object.get(step);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(value);
    }

    /** The text at a JSON pointer, empty when there is none. */
    static String text(JsonObject body, String pointer) {
        return at(body, pointer)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .orElse("");
    }
}
