package io.workstream.connector.ra.whatsapp;

import static io.workstream.connector.ra.whatsapp.Json.member;
import static io.workstream.connector.ra.whatsapp.Json.textOf;

import io.workstream.connector.ra.api.MediaLocation;
import io.workstream.connector.ra.api.MessageTemplate;
import io.workstream.connector.ra.api.TemplatePage;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the Cloud API answers. Reading never fails: what is not there is empty. */
final class WhatsAppCodec {

    /** The id under which Meta accepted a message. */
    Optional<String> messageId(String answer) {
        return Json.parsed(answer)
                .flatMap(body ->
                        Json.items(body, "messages").stream().findFirst().flatMap(first -> textOf(first, "id")));
    }

    /** The id of the thing asked for or made. */
    Optional<String> objectId(String answer) {
        return Json.parsed(answer).flatMap(body -> textOf(body, "id"));
    }

    /** Whether Meta says that it did what it was told to. */
    boolean isDone(String answer) {
        return Json.parsed(answer)
                .map(body -> body.get("success"))
                .filter(JsonValue.TRUE::equals)
                .isPresent();
    }

    /** Where a file is. */
    Optional<MediaLocation> mediaLocation(String answer) {
        return Json.parsed(answer).flatMap(body -> textOf(body, "url")
                .flatMap(WhatsAppCodec::address)
                .map(url -> new MediaLocation(
                        url,
                        textOf(body, "mime_type").orElse(null),
                        textOf(body, "sha256").orElse(null),
                        textOf(body, "file_size")
                                .filter(size -> size.matches("[0-9]{1,18}"))
                                .map(Long::parseLong)
                                .orElse(-1L))));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(URI::isAbsolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A page of templates; those without a name or a language cannot be sent and are left out. */
    Optional<TemplatePage> templates(String answer) {
        return Json.parsed(answer).filter(body -> body.containsKey("data")).map(WhatsAppCodec::page);
    }

    private static TemplatePage page(JsonObject body) {
        List<MessageTemplate> templates = Json.items(body, "data").stream()
                .flatMap(item -> template(item).stream())
                .toList();
        // The cursor stands on the last page as well; only "next" tells that something follows.
        Optional<String> next = member(body, "paging")
                .filter(paging -> textOf(paging, "next").isPresent())
                .flatMap(paging -> member(paging, "cursors"))
                .flatMap(cursors -> textOf(cursors, "after"));
        return new TemplatePage(templates, next.orElse(null));
    }

    private static Optional<MessageTemplate> template(JsonValue item) {
        Optional<String> name = textOf(item, "name");
        Optional<String> language = textOf(item, "language");
        if (name.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        Stream<JsonValue> parts = Json.items(item, "components").stream();
        return Optional.of(new MessageTemplate(
                name.get(),
                language.get(),
                textOf(item, "status").orElse("UNKNOWN"),
                textOf(item, "category").orElse("UNKNOWN"),
                parts.map(WhatsAppCodec::part).toList()));
    }

    private static MessageTemplate.Part part(JsonValue part) {
        List<MessageTemplate.Button> buttons = Json.items(part, "buttons").stream()
                .map(button -> new MessageTemplate.Button(
                        textOf(button, "type").orElse("UNKNOWN"),
                        textOf(button, "text").orElse(""),
                        textOf(button, "url").orElse(null)))
                .toList();
        return new MessageTemplate.Part(
                textOf(part, "type").orElse("UNKNOWN"),
                textOf(part, "format").orElse(null),
                textOf(part, "text").orElse(null),
                buttons);
    }

    /** Why Meta refused. */
    GraphError error(String answer) {
        Optional<JsonValue> error = Json.parsed(answer).flatMap(body -> member(body, "error"));
        if (error.isEmpty()) {
            return GraphError.NONE;
        }
        Optional<String> details = member(error.get(), "error_data").flatMap(data -> textOf(data, "details"));
        Optional<String> text = details.or(() -> textOf(error.get(), "message"));
        return new GraphError(textOf(error.get(), "code").orElse(null), text.orElse(null));
    }
}
