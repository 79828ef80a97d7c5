package io.workstream.simulator.whatsapp.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object of a request, read field by field; what does not fit is the {@link GraphError} that Meta would answer. */
final class Fields {

    private final ObjectNode node;
    private final String path;

    Fields(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    ObjectNode node() {
        return node;
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** How the field is called in messages. */
    String name(String field) {
        return path.isEmpty() ? field : path + "['" + field + "']";
    }

    Fields only(String... known) {
        Set<String> names = Set.of(known);
        for (Iterator<String> given = node.fieldNames(); given.hasNext(); ) {
            String name = given.next();
            if (!names.contains(name)) {
                throw GraphError.badParameter(
                        "Unexpected key \"" + name + "\" on param \"" + (path.isEmpty() ? "message" : path) + "\"");
            }
        }
        return this;
    }

    /** A string, possibly blank. */
    String string(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw GraphError.missing("The parameter " + name(field) + " is required");
        }
        if (!value.isTextual()) {
            throw GraphError.badParameter("Param " + name(field) + " must be a string");
        }
        return value.textValue();
    }

    /** A string that is not blank and has at most so many characters. */
    String text(String field, int longest) {
        String value = string(field);
        if (value.isBlank()) {
            throw GraphError.missing("The parameter " + name(field) + " must not be empty");
        }
        if (value.codePointCount(0, value.length()) > longest) {
            throw GraphError.badParameter("Param " + name(field) + " must be at most " + longest + " characters long");
        }
        return value;
    }

    Optional<String> maybeText(String field, int longest) {
        return node.has(field) ? Optional.of(text(field, longest)) : Optional.empty();
    }

    void maybeFlag(String field) {
        if (node.has(field) && !node.get(field).isBoolean()) {
            throw GraphError.badParameter("Param " + name(field) + " must be a boolean");
        }
    }

    /** A number or a string that holds one, between the bounds. */
    void number(String field, double least, double most) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            throw GraphError.missing("The parameter " + name(field) + " is required");
        }
        boolean number = value.isNumber() || value.asText("").matches("-?[0-9]+(\\.[0-9]+)?");
        if (!number || value.asDouble() < least || value.asDouble() > most) {
            throw GraphError.wrongValue("Param " + name(field) + " must be between " + least + " and " + most);
        }
    }

    void oneOf(String field, String... allowed) {
        String value = string(field);
        if (!Set.of(allowed).contains(value)) {
            throw GraphError.badParameter(
                    "Param " + name(field) + " must be one of {" + String.join(", ", allowed) + "}");
        }
    }

    Fields object(String field) {
        return maybeObject(field)
                .orElseThrow(() -> GraphError.missing("The parameter " + name(field) + " is required"));
    }

    Optional<Fields> maybeObject(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ObjectNode object) {
            return Optional.of(new Fields(object, name(field)));
        }
        throw GraphError.badParameter("Param " + name(field) + " must be a JSON object");
    }

    /** The objects of a list that must be there; it may be empty. */
    List<Fields> list(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw GraphError.missing("The parameter " + name(field) + " is required");
        }
        if (!(value instanceof ArrayNode array)) {
            throw GraphError.badParameter("Param " + name(field) + " must be an array");
        }
        List<Fields> items = new ArrayList<>();
        for (JsonNode item : array) {
            if (!(item instanceof ObjectNode object)) {
                throw GraphError.badParameter("Param " + name(field) + " must hold objects");
            }
            items.add(new Fields(object, name(field) + "[" + items.size() + "]"));
        }
        return items;
    }

    List<Fields> maybeList(String field) {
        return node.has(field) ? list(field) : List.of();
    }
}
