package io.workstream.simulator.whatsapp.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A message template of a WhatsApp Business Account, with its components as Meta lists them. */
public record Template(String id, String name, String language, Review review, ArrayNode components) {

    /**
     * How Meta sorted it and what its review said, e.g. UTILITY and APPROVED.
     *
     * @param parameterFormat whether its places have numbers or names: POSITIONAL or NAMED
     */
    public record Review(String category, String status, String parameterFormat) {}

    private static final Pattern PLACE = Pattern.compile("\\{\\{([0-9]+|[a-z_][a-z0-9_]*)}}");

    /** As the list of templates shows it. */
    public ObjectNode view() {
        ObjectNode view = Json.object()
                .put("name", name)
                .put("parameter_format", review.parameterFormat())
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

    /** Whether its places have names. */
    boolean named() {
        return review.parameterFormat().equals("NAMED");
    }

    /** The different places that a text leaves open, as they are written. */
    static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    /** The text with its places filled. */
    static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
