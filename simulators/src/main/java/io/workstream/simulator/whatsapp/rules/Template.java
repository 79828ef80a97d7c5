package io.workstream.simulator.whatsapp.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A message template of a WhatsApp Business Account, with its components as Meta lists them. */
public record Template(String id, String name, String language, Review review, ArrayNode components) {

    /** How Meta sorted it and what its review said, e.g. UTILITY and APPROVED. */
    public record Review(String category, String status) {}

    private static final Pattern PLACE = Pattern.compile("\\{\\{([0-9]+)}}");

    /** As the list of templates shows it. */
    public ObjectNode view() {
        ObjectNode view = Json.object()
                .put("name", name)
                .put("parameter_format", "POSITIONAL")
                .put("language", language)
                .put("status", review.status())
                .put("category", review.category())
                .put("id", id);
        view.set("components", components);
        return view;
    }

    Optional<JsonNode> component(String type) {
        return StreamSupport.stream(components.spliterator(), false)
                .filter(component -> component.path("type").asText().equals(type.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** How many different places a text leaves open. */
    static int places(String text) {
        return (int) PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .count();
    }

    /** The text with its places filled. */
    static String filled(String text, List<String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)) - 1)));
    }
}
