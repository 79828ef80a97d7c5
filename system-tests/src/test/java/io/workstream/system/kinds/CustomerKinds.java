package io.workstream.system.kinds;

import static io.workstream.simulator.files.FileSpec.of;
import static io.workstream.system.harness.Patience.soon;
import static io.workstream.system.kinds.Scene.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.whatsapp.MetaMedia;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.wire.Json;
import io.workstream.system.harness.Unique;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that a customer can send over WhatsApp. */
final class CustomerKinds {

    static final String TITLE = "From the customer (WhatsApp Cloud API) to the operator (Jivo)";

    static final List<KindCase> ALL = Stream.of(texts(), files(), cards(), answers(), changes(), strange())
            .flatMap(List::stream)
            .toList();

    private CustomerKinds() {}

    private static List<KindCase> texts() {
        return List.of(
                KindCase.of("text", scene -> scene.sends("text", "{'body': 'Добрый день 😀'}")),
                KindCase.of("text of 4096 characters", scene -> scene.sends(Parts.text("word ".repeat(819) + "."))),
                KindCase.of("text with NUL and half a pair", scene -> scene.sends(Parts.text("a\u0000b\ud83d"))),
                KindCase.of(
                        "text that answers an earlier message",
                        scene -> scene.sends(about(scene, Parts.text("to that")))),
                KindCase.of("text written in the business's own phone app", scene -> scene.bridge()
                        .fromMeta(scene.bridge()
                                .meta()
                                .echo(Unique.wamid(), scene.customer().number(), "from our own phone")
                                .build())
                        .expect(200)));
    }

    private static List<KindCase> files() {
        return List.of(
                KindCase.of("photo", scene -> scene.sends("image", of("image/jpeg"), "{}")),
                KindCase.of(
                        "photo with caption", scene -> scene.sends("image", of("image/png"), "{'caption': 'my cat'}")),
                KindCase.of(
                        "video with caption", scene -> scene.sends("video", of("video/mp4"), "{'caption': 'he runs'}")),
                KindCase.of("audio", scene -> scene.sends("audio", of("audio/mpeg"), "{}")),
                KindCase.of("voice note (AAC)", scene -> scene.sends("audio", of("audio/aac"), "{'voice': true}")),
                KindCase.of(
                        "voice note", scene -> scene.sends("audio", of("audio/ogg; codecs=opus"), "{'voice': true}")),
                KindCase.of(
                        "document",
                        scene -> scene.sends("document", of("application/pdf").named("Счёт №5.pdf"), "{}")),
                KindCase.of(
                        "document with caption",
                        scene -> scene.sends(
                                "document", of("text/plain").named("notes.txt"), "{'caption': 'read this'}")),
                KindCase.of("sticker, still", scene -> scene.sends("sticker", of("image/webp"), "{}")),
                KindCase.of("sticker, animated", scene -> scene.sends("sticker", of("image/webp;animated"), "{}")),
                KindCase.of(
                        "sticker of 300 KB, still, which is more than WhatsApp carries",
                        scene -> scene.sends("sticker", of("image/webp").sized(300 << 10), "{}")),
                KindCase.of(
                        "photo of 6 MB, which is more than WhatsApp carries",
                        scene -> scene.sends("image", of("image/jpeg").sized(6 << 20), "{'caption': 'all of us'}")),
                KindCase.of(
                        "photo that is really a page",
                        scene -> scene.sends("image", of("image/jpeg").reallyBeing("text/html"), "{}")),
                KindCase.of(
                        "photo with caption that Meta no longer has",
                        scene -> scene.sends(
                                "image",
                                Scene.stored(of("image/jpeg")),
                                MetaMedia.Trouble.EXPIRED,
                                "{'caption': 'too late'}")));
    }

    private static List<KindCase> cards() {
        return List.of(
                KindCase.of(
                        "location",
                        scene -> scene.sends("location", "{'latitude': 55.751244, 'longitude': 37.618423}")),
                KindCase.of(
                        "location with name, address and page",
                        scene -> scene.sends(
                                "location",
                                "{'latitude': 55.75, 'longitude': 37.61, 'name': 'Main office', 'address': 'Red Square 1',"
                                        + " 'url': 'https://office.example/'}")),
                KindCase.of("contacts", scene -> scene.sends(contacts())),
                KindCase.of(
                        "order out of the catalogue",
                        scene -> scene.sends(
                                "order",
                                "{'catalog_id': '1', 'text': 'Please hurry', 'product_items': [{'product_retailer_id':"
                                        + " 'A-17', 'quantity': 2, 'item_price': 9.5, 'currency': 'EUR'}]}")));
    }

    private static List<KindCase> answers() {
        return List.of(
                KindCase.of("pressed button", scene -> scene.sends(pressed("button_reply", "yes", "Yes, please"))),
                KindCase.of("chosen row of a list", scene -> scene.sends(pressed("list_reply", "row-2", "Tomorrow"))),
                KindCase.of(
                        "pressed button of a template",
                        scene -> scene.sends("button", "{'payload': 'go', 'text': 'Let us go on'}")),
                KindCase.of(
                        "mark, asked for by the operator",
                        scene -> scene.sends(pressed("button_reply", "rate:4", "4"))),
                KindCase.of("filled-in form", scene -> {
                    ObjectNode reply = json("{'type': 'nfm_reply', 'nfm_reply': {'name': 'flow', 'body': 'Sent'}}");
                    ((ObjectNode) reply.get("nfm_reply"))
                            .put("response_json", "{\"flow_token\":\"t\",\"city\":\"Paris\",\"people\":2}");
                    scene.sends(Parts.of("interactive", reply));
                }));
    }

    private static List<KindCase> changes() {
        return List.of(
                KindCase.of("reaction", scene -> scene.sends(Parts.reaction(scene.hello(), "👍"))),
                new KindCase("reaction, taken back", 2, scene -> {
                    scene.sends(Parts.reaction(scene.hello(), "👍"));
                    scene.sends(Parts.reaction(scene.hello(), ""));
                }),
                new KindCase("reaction to an operator's message", 2, scene -> {
                    scene.operator("text", "{'text': 'Good day!'}");
                    // Nobody reacts before the answer with Meta's id is written down; a test would.
                    soon().until(() -> scene.timeline().stream()
                            .map(message -> message.getString("direction") + " " + message.getString("status"))
                            .anyMatch(Set.of("out accepted", "out delivered", "out read")::contains));
                    scene.sends(Parts.reaction(scene.lastOnPhone().wamid(), "🔥"));
                }),
                KindCase.of(
                        "reaction to a message that nobody knows",
                        scene -> scene.sends(Parts.reaction(Unique.wamid(), "👍"))),
                KindCase.of(
                        "edited text",
                        scene -> scene.sends(
                                "edit",
                                "{'original_message_id': '" + scene.hello()
                                        + "', 'message': {'type': 'text', 'text': {'body': 'hello there'}}}")),
                KindCase.of(
                        "message taken back",
                        scene -> scene.sends("revoke", "{'original_message_id': '" + scene.hello() + "'}")),
                KindCase.of(
                        "change of the number",
                        scene -> scene.sends(
                                "system",
                                "{'type': 'user_changed_number', 'wa_id': '" + Unique.phone()
                                        + "', 'body': 'Ivan has another number'}")),
                new KindCase("words from the changed number", 2, CustomerKinds::movedOn),
                KindCase.of(
                        "change of the user id",
                        scene -> scene.sends(
                                "system",
                                "{'type': 'user_changed_user_id', 'user_id': 'US." + Unique.phone()
                                        + "', 'body': 'Ivan has another id'}")),
                KindCase.of("reading of “Good day!”, which an operator wrote", scene -> {
                    scene.watchReading();
                    scene.operator("text", "{'text': 'Good day!'}");
                }),
                KindCase.of(
                        "new device",
                        scene -> scene.sends("system", "{'type': 'customer_identity_changed', 'body': 'Changed'}")));
    }

    private static List<KindCase> strange() {
        return List.of(
                KindCase.of("something that WhatsApp does not hand on", scene -> {
                    ObjectNode part =
                            json("{'type': 'unsupported', 'errors': [{'code': 131051, 'title': 'Unsupported'}]}");
                    scene.sends(part);
                }),
                KindCase.of("unknown kind", scene -> scene.sends("hologram", "{'depth': 3}")),
                KindCase.of("unknown kind with a text", scene -> scene.sends("poll", "{'text': 'Tea or coffee?'}")),
                KindCase.of("unknown kind with a file", CustomerKinds::unknownFile),
                KindCase.of(
                        "text without its object",
                        scene -> scene.sends(Json.object().put("type", "text"))),
                KindCase.of("blank text", scene -> scene.sends(Parts.text("  \n"))),
                KindCase.of("text of invisible characters", scene -> scene.sends(Parts.text(" \n\t \u00A0\u200B "))),
                KindCase.of(
                        "location beyond the poles",
                        scene -> scene.sends("location", "{'latitude': 190, 'longitude': 5, 'name': 'Nowhere'}")));
    }

    private static void movedOn(Scene scene) {
        String number = Unique.phone();
        scene.sends("system", "{'type': 'user_changed_number', 'wa_id': '" + number + "', 'body': 'Moved'}");
        scene.bridge().customer(number, scene.customer().name()).says("it is me");
    }

    private static void unknownFile(Scene scene) {
        MetaMedia.Item item = io.workstream.system.harness.Stack.get()
                .simulators()
                .media()
                .bring(scene.bridge().phoneNumberId(), of("application/pdf"));
        scene.sends("scroll", "{'id': '" + item.id() + "', 'mime_type': 'application/pdf', 'caption': 'unroll me'}");
    }

    private static ObjectNode contacts() {
        ObjectNode part =
                json("{'type': 'contacts', 'contacts': [{'name': {'formatted_name': 'Olga', 'first_name': 'Olga'},"
                        + " 'org': {'company': 'Shop'}, 'phones': [{'phone': '+1 555 010 0002', 'wa_id': '15550100002'}],"
                        + " 'emails': [{'email': 'olga@shop.example'}]}, {'name': {'formatted_name': 'Petr'}}]}");
        return part;
    }

    private static ObjectNode pressed(String kind, String id, String title) {
        return Parts.of(
                "interactive",
                json("{'type': '" + kind + "', '" + kind + "': {'id': '" + id + "', 'title': '" + title + "'}}"));
    }

    private static ObjectNode about(Scene scene, ObjectNode part) {
        part.putObject("context").put("from", scene.customer().number()).put("id", scene.hello());
        return part;
    }
}
