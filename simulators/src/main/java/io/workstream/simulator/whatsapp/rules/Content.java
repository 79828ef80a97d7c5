package io.workstream.simulator.whatsapp.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a message holds, in either direction: its kind, the text one reads first (body, caption, title or empty), the
 * object as it stands on the wire, the id of the message it answers, and its file.
 */
public record Content(
        String type, String text, ObjectNode object, @Nullable String context, @Nullable StoredFile media) {

    public static Content ofText(String text) {
        return of("text", text, Json.object().put("body", text));
    }

    public static Content of(String type, String text, ObjectNode object) {
        return new Content(type, text, object, null, null);
    }

    public Content answering(@Nullable String wamid) {
        return new Content(type, text, object, wamid, media);
    }

    public Content with(@Nullable StoredFile file) {
        return new Content(type, text, object, context, file);
    }

    public Content saying(String other) {
        return new Content(type, other, object, context, media);
    }

    /** As what its file is shown: its kind, or what the heading of a template shows. */
    public String fileKind() {
        return isTemplate() ? object.path("format").asText("document") : type;
    }

    /** Whether Meta lets it through when the customer has not written for a day. */
    public boolean isTemplate() {
        return type.equals("template");
    }
}
