package io.workstream.connector.ra.whatsapp;

import static io.workstream.connector.ra.whatsapp.Json.addKnown;
import static io.workstream.connector.ra.whatsapp.Json.array;
import static io.workstream.connector.ra.whatsapp.Json.object;

import io.workstream.connector.ra.api.Template;
import io.workstream.connector.ra.api.Template.ButtonKind;
import io.workstream.connector.ra.api.Template.ButtonValue;
import io.workstream.connector.ra.api.Template.MediaValue;
import io.workstream.connector.ra.api.Template.TextValue;
import io.workstream.connector.ra.api.Template.Value;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts a filled template into the JSON of the Cloud API: a component for each part that has gaps. */
final class TemplateWriter {

    JsonObjectBuilder template(Template template) {
        List<JsonObjectBuilder> components = new ArrayList<>();
        if (template.header() != null) {
            components.add(component("header", Stream.of(parameter(template.header()))));
        }
        if (!template.body().isEmpty()) {
            components.add(component("body", template.body().stream().map(TemplateWriter::parameter)));
        }
        template.buttons().forEach(button -> components.add(button(button)));
        JsonObjectBuilder value =
                object().add("name", template.name()).add("language", object().add("code", template.language()));
        return components.isEmpty() ? value : value.add("components", array(components.stream()));
    }

    private static JsonObjectBuilder component(String type, Stream<JsonObjectBuilder> parameters) {
        return object().add("type", type).add("parameters", array(parameters));
    }

    private static JsonObjectBuilder parameter(Value value) {
        if (value instanceof MediaValue media) {
            String type = media.kind().name().toLowerCase(Locale.ROOT);
            JsonObjectBuilder file = addKnown(object().add("id", media.mediaId()), "filename", media.filename());
            return object().add("type", type).add(type, file);
        }
        TextValue text = (TextValue) value;
        return addKnown(object().add("type", "text"), "parameter_name", text.gap())
                .add("text", text.text());
    }

    private static JsonObjectBuilder button(ButtonValue button) {
        boolean url = button.kind() == ButtonKind.URL;
        JsonObjectBuilder parameter = url
                ? object().add("type", "text").add("text", button.value())
                : object().add("type", "payload").add("payload", button.value());
        return object().add("type", "button")
                .add("sub_type", url ? "url" : "quick_reply")
                .add("index", String.valueOf(button.index()))
                .add("parameters", array(Stream.of(parameter)));
    }
}
