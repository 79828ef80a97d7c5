package io.workstream.simulator.gallery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Webhooks whose odd side is around the message: who sent it, how many, in which order. */
final class OddEnvelopes {

    static final List<OddMessage> ALL = List.of(
            new OddMessage("profile-nameless", "Profile without a name", "Профиль без имени", scene -> {
                ObjectNode value = scene.value();
                value.withObject("/contacts/0/profile").remove("name");
                text(scene, value, "my profile has no name");
            }),
            new OddMessage("profile-missing", "Contact without a profile", "Контакт без профиля", scene -> {
                ObjectNode value = scene.value();
                ((ObjectNode) value.at("/contacts/0")).remove("profile");
                text(scene, value, "I have no profile");
            }),
            new OddMessage(
                    "contacts-missing",
                    "No contacts at all",
                    "Совсем без контактов",
                    scene -> text(scene, scene.bare(), "nobody says who I am")),
            new OddMessage("contacts-other", "Contacts of others come first", "Сначала чужие контакты", scene -> {
                ObjectNode value = scene.bare();
                ArrayNode contacts = value.putArray("contacts");
                contacts.addObject()
                        .put("wa_id", "15550100777")
                        .putObject("profile")
                        .put("name", "Somebody Else");
                contacts.addObject()
                        .put("wa_id", scene.customer())
                        .putObject("profile")
                        .put("name", "The Sender");
                text(scene, value, "match me by my id");
            }),
            new OddMessage("from-differs", "wa_id differs from the sender", "wa_id не равен отправителю", scene -> {
                ObjectNode value = scene.value();
                ((ObjectNode) value.at("/contacts/0")).put("wa_id", "5" + scene.customer());
                text(scene, value, "my wa_id is another one");
            }),
            new OddMessage("from-missing", "Only a business-scoped user id", "Только id пользователя", scene -> {
                ObjectNode value = scene.value();
                ((ObjectNode) value.at("/contacts/0"))
                        .put("user_id", "US.90" + scene.customer())
                        .remove("wa_id");
                ObjectNode message = scene.message(Parts.text("I hide my number"));
                message.put("from_user_id", "US.90" + scene.customer()).remove("from");
                value.putArray("messages").add(message);
                scene.sendValue(value);
            }),
            new OddMessage(
                    "several-messages",
                    "Three messages in one webhook",
                    "Три сообщения в одном вызове",
                    OddEnvelopes::several),
            new OddMessage(
                    "several-entries",
                    "Two entries with two changes each",
                    "Два entry по два change",
                    OddEnvelopes::entries),
            new OddMessage("doubled", "The same webhook twice", "Один вызов дважды", scene -> {
                ObjectNode value = scene.value();
                value.putArray("messages").add(scene.message(Parts.text("sent once, delivered twice")));
                scene.sendValue(value);
                scene.sendValue(value);
            }),
            new OddMessage(
                    "doubled-inside", "One message twice in one webhook", "Сообщение дважды в одном вызове", scene -> {
                        ObjectNode value = scene.value();
                        ObjectNode message = scene.message(Parts.text("twice in one webhook"));
                        value.putArray("messages").add(message).add(message.deepCopy());
                        scene.sendValue(value);
                    }),
            new OddMessage(
                    "statuses-first",
                    "Status of an unknown message before a message",
                    "Статус раньше сообщения",
                    OddEnvelopes::statuses),
            new OddMessage("status-unknown", "A status nobody has heard of", "Неизвестный статус", scene -> {
                ObjectNode value = scene.bare();
                status(value.putArray("statuses").addObject(), scene, "teleported");
                scene.sendValue(value);
            }),
            new OddMessage("time-number", "Timestamp as a number", "Время числом", scene -> time(scene, "1760000000")),
            new OddMessage("time-missing", "No timestamp", "Без времени", scene -> time(scene, "")),
            new OddMessage(
                    "time-future",
                    "Timestamp in the year 2100",
                    "Время в 2100 году",
                    scene -> time(scene, "\"4102444800\"")),
            new OddMessage("time-words", "Timestamp in words", "Время словами", scene -> time(scene, "\"yesterday\"")),
            new OddMessage("other-number", "Message for another number", "Сообщение чужому номеру", scene -> {
                ObjectNode value = scene.value();
                value.withObject("/metadata").put("phone_number_id", "999999999999999");
                text(scene, value, "not for you");
            }),
            new OddMessage(
                    "other-field",
                    "An event that is no message",
                    "Событие не о сообщении",
                    scene -> scene.sendBody(
                            scene.envelope("account_update", Json.object().put("event", "ACCOUNT_RESTRICTION")))),
            new OddMessage(
                    "echo", "Written in the business phone app", "Написано в приложении бизнеса", OddEnvelopes::echo),
            new OddMessage(
                    "other-object",
                    "An envelope of another product",
                    "Конверт другого продукта",
                    scene -> scene.sendBody("{\"object\":\"page\",\"entry\":[]}")),
            new OddMessage("value-empty", "An empty value", "Пустое value", scene -> scene.sendValue(scene.bare())),
            new OddMessage("id-long", "A message id of 1000 characters", "Id сообщения в 1000 символов", scene -> {
                ObjectNode value = scene.value();
                ObjectNode message = scene.message(Parts.text("long id"));
                value.putArray("messages")
                        .add(message.put("id", message.path("id").asText() + "A".repeat(950)));
                scene.sendValue(value);
            }),
            new OddMessage("deep", "Nested 900 levels deep", "900 уровней вложенности", scene -> {
                ObjectNode value = scene.value();
                ObjectNode message = scene.message(Parts.text("mind the depth"));
                ObjectNode inner = message;
                for (int i = 0; i < 900; i++) {
                    inner = inner.putObject("d");
                }
                value.putArray("messages").add(message);
                scene.sendValue(value);
            }));

    private OddEnvelopes() {}

    private static void text(Scene scene, ObjectNode value, String text) {
        value.putArray("messages").add(scene.message(Parts.text(text)));
        scene.sendValue(value);
    }

    private static void several(Scene scene) {
        ObjectNode value = scene.value();
        ArrayNode messages = value.putArray("messages");
        messages.add(scene.message(Parts.text("first of three")));
        messages.add(scene.message(Parts.media(
                "image", scene.medium(FileSpec.of("image/png")), Json.object().put("caption", "second of three"))));
        messages.add(scene.message(Parts.text("third of three")));
        scene.sendValue(value);
    }

    private static void entries(Scene scene) {
        ObjectNode envelope = scene.envelope("messages", one(scene, "entry 1, change 1"));
        ObjectNode entry = (ObjectNode) envelope.at("/entry/0");
        change(entry, one(scene, "entry 1, change 2"));
        ObjectNode second = envelope.withArray("/entry")
                .addObject()
                .put("id", entry.path("id").asText());
        change(second, one(scene, "entry 2, change 1"));
        change(second, one(scene, "entry 2, change 2"));
        scene.sendBody(envelope);
    }

    private static ObjectNode one(Scene scene, String text) {
        ObjectNode value = scene.value();
        value.putArray("messages").add(scene.message(Parts.text(text)));
        return value;
    }

    private static void change(ObjectNode entry, ObjectNode value) {
        entry.withArray("/changes").addObject().put("field", "messages").set("value", value);
    }

    private static void statuses(Scene scene) {
        ObjectNode value = scene.bare();
        ArrayNode statuses = value.putArray("statuses");
        status(statuses.addObject(), scene, "read");
        status(statuses.addObject(), scene, "delivered");
        scene.sendValue(value);
        ObjectNode both = scene.value();
        status(both.putArray("statuses").addObject(), scene, "sent");
        text(scene, both, "a status came with me");
    }

    private static void status(ObjectNode status, Scene scene, String word) {
        status.put("id", "wamid.NEVERWAS")
                .put("status", word)
                .put("timestamp", "1760000000")
                .put("recipient_id", scene.customer());
    }

    /** Raw JSON of the timestamp, empty for none. */
    private static void time(Scene scene, String timestamp) {
        ObjectNode value = scene.value();
        ObjectNode message = scene.message(Parts.text("look at my clock"));
        message.remove("timestamp");
        if (!timestamp.isEmpty()) {
            message.set(
                    "timestamp",
                    Json.readObject(("{\"t\":" + timestamp + "}").getBytes(StandardCharsets.UTF_8))
                            .get("t"));
        }
        value.putArray("messages").add(message);
        scene.sendValue(value);
    }

    private static void echo(Scene scene) {
        ObjectNode value = scene.value();
        ObjectNode message = scene.message(Parts.text("written by the business itself"));
        message.set("to", message.remove("from"));
        message.put("from", value.at("/metadata/display_phone_number").asText());
        value.putArray("message_echoes").add(message);
        scene.sendBody(scene.envelope("smb_message_echoes", value));
    }
}
