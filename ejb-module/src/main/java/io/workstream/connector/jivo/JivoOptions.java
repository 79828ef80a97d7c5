package io.workstream.connector.jivo;

import io.workstream.content.Content.Keyboard.Option;
import io.workstream.content.LooseJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the options that an operator's message offers, in whatever shape they come. */
final class JivoOptions {

    private static final int LONGEST_ID = 200;

    private record Key(@Nullable String id, String title) {}

    private JivoOptions() {}

    /** The options that can be read, in order, each with an id of its own. */
    static List<Option> of(JsonObject message) {
        List<Key> keys = LooseJson.values(message, "keyboard").stream()
                .flatMap(key -> key(key).stream())
                .toList();
        Set<String> given = keys.stream()
                .flatMap(key -> Optional.ofNullable(key.id()).stream())
                .collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        List<Option> options = new ArrayList<>();
        for (Key key : keys) {
            String id = key.id() != null && used.add(key.id()) ? key.id() : place(options.size() + 1, given);
            options.add(new Option(id, key.title()));
        }
        return List.copyOf(options);
    }

    /** Words with the options below them, for what cannot carry any itself. */
    static Optional<String> below(Optional<String> text, JsonObject message) {
        List<Option> options = of(message);
        Stream<String> lines = IntStream.range(0, options.size())
                .mapToObj(i -> (i + 1) + ". " + options.get(i).title());
        return options.isEmpty()
                ? text
                : Optional.of(Stream.concat(text.stream(), lines).collect(Collectors.joining("\n")));
    }

    private static Optional<Key> key(JsonValue value) {
        JsonObject option = value instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT;
        String id = LooseJson.text(option, "id")
                .filter(given -> given.length() <= LONGEST_ID)
                .orElse(null);
        return LooseJson.text(option, "text").or(() -> LooseJson.text(value)).map(title -> new Key(id, line(title)));
    }

    /** Labels are one line, and told apart by what can be seen of them. */
    private static String line(String title) {
        return title.strip().replaceAll("\\s+", " ");
    }

    /** An id for an option that has none, or one that was given before: its place, unless that is another's id. */
    private static String place(int place, Set<String> given) {
        String id = Integer.toString(place);
        return given.contains(id) ? "place:" + id : id;
    }
}
