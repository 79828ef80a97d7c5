package io.workstream.connector.ra.jivo;

import io.workstream.connector.ra.api.CustomerContent;
import io.workstream.connector.ra.api.CustomerContent.File;
import io.workstream.connector.ra.api.CustomerContent.FileLink;
import io.workstream.connector.ra.api.CustomerContent.Location;
import io.workstream.connector.ra.api.CustomerContent.Rating;
import io.workstream.connector.ra.api.CustomerContent.Seen;
import io.workstream.connector.ra.api.CustomerContent.Started;
import io.workstream.connector.ra.api.CustomerContent.Stopped;
import io.workstream.connector.ra.api.CustomerContent.Text;
import io.workstream.connector.ra.api.CustomerContent.Typing;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.CustomerMessage.Customer;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between our neutral records and Jivo's event object. */
final class JivoCodec {

    // Kept, because each call of Json's own factory methods searches the class path.
    private final JsonBuilderFactory builders = Json.createBuilderFactory(Map.of());

    /** The event of what a customer said or did. Jivo wants unknown values left out, not blank. */
    String event(CustomerMessage message) {
        return builders.createObjectBuilder()
                .add("sender", sender(message.customer()))
                .add("message", content(message))
                .build()
                .toString();
    }

    private JsonObjectBuilder sender(Customer customer) {
        JsonObjectBuilder sender = builders.createObjectBuilder().add("id", customer.id());
        addKnown(sender, "name", customer.name());
        addKnown(sender, "photo", customer.photo());
        addKnown(sender, "url", customer.page());
        addKnown(sender, "phone", customer.phone());
        addKnown(sender, "email", customer.email());
        addKnown(sender, "invite", customer.note());
        return sender;
    }

    private JsonObjectBuilder content(CustomerMessage message) {
        CustomerContent content = message.content();
        if (content instanceof Text text) {
            return typed("text", message).add("text", text.body());
        } else if (content instanceof File file) {
            return file(typed(file.kind().name().toLowerCase(Locale.ROOT), message), file);
        } else if (content instanceof Location location) {
            JsonObjectBuilder event = typed("location", message)
                    .add("latitude", location.latitude())
                    .add("longitude", location.longitude());
            addKnown(event, "title", location.title());
            return event;
        } else if (content instanceof Seen seen) {
            // The one event whose id is that of another message: the one that was read.
            return builders.createObjectBuilder().add("type", "seen").add("id", seen.messageId());
        } else if (content instanceof Typing typing) {
            JsonObjectBuilder event = typed("typein", message);
            addKnown(event, "text", typing.soFar());
            return event;
        } else if (content instanceof Rating rating) {
            return typed("rate", message).add("value", rating.value());
        } else if (content instanceof Started) {
            return typed("start", message);
        } else if (content instanceof Stopped) {
            return typed("stop", message);
        }
        // Java 17 cannot switch over a sealed type; a test sends one of each.
        throw new IllegalStateException("no words for " + content.getClass());
    }

    private JsonObjectBuilder typed(String type, CustomerMessage message) {
        return builders.createObjectBuilder().add("type", type).add("id", message.messageId());
    }

    private static JsonObjectBuilder file(JsonObjectBuilder event, File file) {
        FileLink link = file.link();
        event.add("file", link.url().toString()).add("file_name", link.name());
        addKnown(event, "mime_type", link.mimeType());
        addKnown(event, "file_size", link.size());
        addKnown(event, "width", link.shape().width());
        addKnown(event, "height", link.shape().height());
        addKnown(event, "duration", link.shape().seconds());
        addKnown(event, "text", file.caption());
        return event;
    }

    /** A status is the bare integer 0 or 1; anything else was not said by a Jivo channel. */
    Optional<Boolean> available(String answer) {
        return switch (answer.strip()) {
            case "1" -> Optional.of(true);
            case "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Adds a number as a number and anything else as text. */
    private static void addKnown(JsonObjectBuilder target, String name, @Nullable Object value) {
        if (value instanceof Number number) {
            target.add(name, number.longValue());
        } else if (value != null && !value.toString().isBlank()) {
            target.add(name, value.toString());
        }
    }
}
