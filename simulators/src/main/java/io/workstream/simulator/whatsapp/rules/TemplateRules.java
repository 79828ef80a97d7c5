package io.workstream.simulator.whatsapp.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.wire.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for template messages: an approved one in that language, with exactly the parameters it asks for. */
final class TemplateRules {

    private static final int LONGEST_TEXT = 1024;
    private static final String COUNT_TITLE = "Number of parameters does not match the expected number of params";

    private TemplateRules() {}

    static Content read(Fields given, Account account) {
        given.only("name", "language", "components");
        String name = given.text("name", 512);
        Fields language = given.object("language").only("code", "policy");
        Template template = approved(name, language.text("code", 20), account);
        Map<String, Fields> parts = parts(given, template);
        String format = format(template);
        StoredFile file = format.equals("TEXT") ? null : header(format, parts.get("header"), account);
        String body = text(template, "body", parts.get("body"));
        ObjectNode shown = Json.object()
                .put("name", name)
                .put("language", template.language())
                .put("category", template.review().category())
                .put("format", format.toLowerCase(Locale.ROOT));
        shown.put("body", body);
        shown.put("header", text(template, "header", parts.get("header")));
        shown.put("footer", text(template, "footer", null));
        shown.set("buttons", buttons(template, parts));
        return Content.of("template", body, shown).with(file);
    }

    private static Template approved(String name, String language, Account account) {
        Template template = account.templates().stream()
                .filter(each -> each.name().equals(name) && each.language().equals(language))
                .findFirst()
                .orElseThrow(() -> missing(name, language));
        return switch (template.review().status()) {
            case "APPROVED" -> template;
            case "PAUSED" -> throw GraphError.of(132015, "Template is paused due to low quality");
            case "DISABLED" -> throw GraphError.of(132016, "Template is disabled");
            default -> throw missing(name, language);
        };
    }

    private static GraphError missing(String name, String language) {
        return GraphError.of(
                132001,
                "Template name does not exist in the translation: template name (" + name + ") does not exist in "
                        + language);
    }

    /** The given components by type, buttons by type and index. */
    private static Map<String, Fields> parts(Fields given, Template template) {
        Map<String, Fields> parts = new HashMap<>();
        for (Fields component : given.maybeList("components")) {
            component.only("type", "sub_type", "index", "parameters");
            String type = component.string("type").toLowerCase(Locale.ROOT);
            String key = type.equals("button")
                    ? "button" + component.node().path("index").asText("")
                    : type;
            boolean known = type.equals("button")
                    ? template.component("buttons").isPresent()
                    : template.component(type).isPresent();
            if (!known) {
                throw GraphError.of(132000, COUNT_TITLE + ": the template has no " + type);
            }
            parts.put(key, component);
        }
        return parts;
    }

    private static String format(Template template) {
        return template.component("header")
                .map(header -> header.path("format").asText("TEXT"))
                .orElse("TEXT");
    }

    private static @Nullable StoredFile header(String format, @Nullable Fields given, Account account) {
        String kind = format.toLowerCase(Locale.ROOT);
        List<Fields> parameters = given == null ? List.of() : given.maybeList("parameters");
        if (parameters.size() != 1) {
            throw GraphError.of(132012, "Parameter format does not match: header needs one parameter of type " + kind);
        }
        if (!parameters.get(0).string("type").equals(kind)) {
            throw GraphError.of(132012, "Parameter format does not match: header expects " + kind);
        }
        return MediaRules.file(parameters.get(0).object(kind), account);
    }

    private static String text(Template template, String type, @Nullable Fields given) {
        String text = template.component(type)
                .map(component -> SendRules.textOf(component.path("text")))
                .orElse("");
        Map<String, String> values = new LinkedHashMap<>();
        for (Fields parameter : given == null || text.isEmpty() ? List.<Fields>of() : given.maybeList("parameters")) {
            String place = template.named() ? name(parameter, type) : Integer.toString(values.size() + 1);
            values.put(place, value(parameter, type));
        }
        Set<String> expected = Template.places(text);
        if (values.size() != expected.size()) {
            throw GraphError.of(
                    132000,
                    COUNT_TITLE + ": " + type + ": number of localizable_params (" + values.size()
                            + ") does not match the expected number of params (" + expected.size() + ")");
        }
        if (template.named() && !values.keySet().equals(expected)) {
            throw GraphError.of(100, "Invalid parameter: Parameter name is missing or empty");
        }
        String filled = Template.filled(text, values);
        if (filled.codePointCount(0, filled.length()) > LONGEST_TEXT) {
            throw GraphError.of(132005, "Translated text too long: " + type + " has more than " + LONGEST_TEXT);
        }
        return filled;
    }

    /** Places with names are filled by name, in any order. */
    private static String name(Fields parameter, String type) {
        String name = parameter.node().path("parameter_name").asText();
        if (name.isEmpty()) {
            throw GraphError.of(100, "Invalid parameter: " + type + ": Parameter name is missing or empty");
        }
        return name;
    }

    private static String value(Fields parameter, String type) {
        if (!parameter.string("type").equals("text")) {
            throw GraphError.of(132012, "Parameter format does not match: " + type + " expects text");
        }
        return parameter.only("type", "text", "parameter_name").text("text", Integer.MAX_VALUE);
    }

    /** The buttons as the phone shows them, each with the payload that comes back when it is pressed. */
    private static JsonNode buttons(Template template, Map<String, Fields> parts) {
        ArrayNode shown = Json.MAPPER.createArrayNode();
        int index = 0;
        for (JsonNode button :
                template.component("buttons").map(b -> b.path("buttons")).orElse(shown)) {
            ObjectNode view = shown.addObject().put("type", button.path("type").asText());
            view.put("text", button.path("text").asText())
                    .put("payload", button.path("text").asText());
            Fields given = parts.get("button" + index);
            boolean open = button.path("url").asText("").contains("{{1}}");
            if (open && given == null) {
                throw GraphError.of(132000, COUNT_TITLE + ": button " + index + " needs a parameter");
            }
            if (given != null) {
                JsonNode parameter = given.node().path("parameters").path(0);
                view.put(
                        "payload",
                        parameter.path("payload").asText(view.path("payload").asText()));
                view.put(
                        "url",
                        button.path("url")
                                .asText("")
                                .replace("{{1}}", parameter.path("text").asText("")));
            }
            index++;
        }
        return shown;
    }
}
