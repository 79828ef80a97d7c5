package io.workstream.system.harness;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A webhook body of the Cloud API with whatever a test wants in it. */
public final class MetaBody {

    private final String phoneNumberId;
    private final String number;
    private final List<JsonObject> contacts = new ArrayList<>();
    private final List<JsonObject> messages = new ArrayList<>();
    private final List<JsonObject> echoes = new ArrayList<>();
    private final List<JsonObject> statuses = new ArrayList<>();

    MetaBody(String phoneNumberId, String number) {
        this.phoneNumberId = phoneNumberId;
        this.number = number;
    }

    public MetaBody contact(String waId, String name) {
        contacts.add(object("wa_id", waId, "profile", object("name", name)));
        return this;
    }

    public MetaBody text(String wamid, String from, String text) {
        messages.add(
                object("id", wamid, "from", from, "timestamp", now(), "type", "text", "text", object("body", text)));
        return this;
    }

    /** A message of any kind; {@code content} lies under the kind's name. */
    public MetaBody message(String wamid, String from, String kind, JsonObject content) {
        messages.add(object("id", wamid, "from", from, "timestamp", now(), "type", kind, kind, content));
        return this;
    }

    /** A message in the very shape given. */
    public MetaBody message(JsonObject message) {
        messages.add(message);
        return this;
    }

    /** A contact with whatever Meta may tell of one. */
    public MetaBody contact(JsonObject contact) {
        contacts.add(contact);
        return this;
    }

    /** A text from whoever the sender's fields name. */
    public MetaBody text(String wamid, JsonObject sender, String text) {
        messages.add(Json.createObjectBuilder(sender)
                .add("id", wamid)
                .add("timestamp", now())
                .add("type", "text")
                .add("text", object("body", text))
                .build());
        return this;
    }

    /** A text that the business wrote on its own phone. */
    public MetaBody echo(String wamid, String to, String text) {
        echoes.add(object(
                "id",
                wamid,
                "from",
                number,
                "to",
                to,
                "timestamp",
                now(),
                "type",
                "text",
                "text",
                object("body", text)));
        return this;
    }

    public MetaBody status(String wamid, String status, String recipient) {
        statuses.add(object("id", wamid, "status", status, "timestamp", now(), "recipient_id", recipient));
        return this;
    }

    /** A status that finds its way by the tag that the product gave the message. */
    public MetaBody taggedStatus(String wamid, String status, String tag) {
        statuses.add(object("id", wamid, "status", status, "timestamp", now(), "biz_opaque_callback_data", tag));
        return this;
    }

    public JsonObject build() {
        JsonObjectBuilder value = Json.createObjectBuilder()
                .add("messaging_product", "whatsapp")
                .add("metadata", object("display_phone_number", number, "phone_number_id", phoneNumberId))
                .add("contacts", array(contacts))
                .add("messages", array(messages))
                .add("message_echoes", array(echoes))
                .add("statuses", array(statuses));
        JsonObject change = object("field", "messages", "value", value.build());
        return object(
                "object", "whatsapp_business_account", "entry", array(object("id", "2", "changes", array(change))));
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }
}
