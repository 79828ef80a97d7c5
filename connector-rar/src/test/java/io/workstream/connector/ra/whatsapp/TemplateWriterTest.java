package io.workstream.connector.ra.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.MediaKind;
import io.workstream.connector.ra.api.Template;
import io.workstream.connector.ra.api.Template.ButtonKind;
import io.workstream.connector.ra.api.Template.ButtonValue;
import io.workstream.connector.ra.api.Template.MediaValue;
import io.workstream.connector.ra.api.Template.TextValue;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateWriterTest {

    private final TemplateWriter writer = new TemplateWriter();

    @Test
    void templateShouldBeANameAndALanguageWhenNothingVaries() {
        Template template = new Template("hello_world", "en_US", null, List.of(), List.of());

        assertThat(json(template)).isEqualTo(json("{\"name\":\"hello_world\",\"language\":{\"code\":\"en_US\"}}"));
    }

    @Test
    void templateShouldCarryAComponentForEachPartThatVaries() {
        Template template = new Template(
                "order_ready",
                "ru",
                new MediaValue(MediaKind.DOCUMENT, "17", "счёт.pdf"),
                List.of(TextValue.of("№ 7"), TextValue.of("завтра")),
                List.of(new ButtonValue(ButtonKind.URL, 0, "7"), new ButtonValue(ButtonKind.QUICK_REPLY, 1, "thanks")));

        assertThat(json(template))
                .isEqualTo(
                        json(
                                """
                        { "name": "order_ready", "language": { "code": "ru" }, "components": [
                          { "type": "header", "parameters": [
                            { "type": "document", "document": { "id": "17", "filename": "счёт.pdf" } } ] },
                          { "type": "body", "parameters": [
                            { "type": "text", "text": "№ 7" }, { "type": "text", "text": "завтра" } ] },
                          { "type": "button", "sub_type": "url", "index": "0", "parameters": [
                            { "type": "text", "text": "7" } ] },
                          { "type": "button", "sub_type": "quick_reply", "index": "1", "parameters": [
                            { "type": "payload", "payload": "thanks" } ] } ] }
                        """));
    }

    @Test
    void templateShouldNameItsGapsWhenTheyHaveNames() {
        Template template = new Template(
                "order_ready", "ru", TextValue.of("Анна"), List.of(new TextValue("order", "№ 7")), List.of());

        assertThat(json(template).getJsonArray("components"))
                .isEqualTo(
                        json("""
                        { "components": [
                          { "type": "header", "parameters": [ { "type": "text", "text": "Анна" } ] },
                          { "type": "body", "parameters": [
                            { "type": "text", "parameter_name": "order", "text": "№ 7" } ] } ] }
                        """)
                                .getJsonArray("components"));
    }

    private JsonObject json(Template template) {
        return writer.template(template).build();
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
