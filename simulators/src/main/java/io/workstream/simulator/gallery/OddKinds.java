package io.workstream.simulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.whatsapp.Parts;
import io.workstream.simulator.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Kinds nobody has heard of, and known ones with something missing. */
final class OddKinds {

    static final List<OddMessage> ALL = List.of(
            new OddMessage(
                    "type-unknown",
                    "Unknown kind without a text",
                    "Неизвестный вид без текста",
                    scene -> scene.send(Parts.of("hologram", Json.object().put("depth", 3)))),
            new OddMessage(
                    "type-unknown-text", "Unknown kind with a text", "Неизвестный вид с текстом", OddKinds::withText),
            new OddMessage("type-missing", "No type at all", "Вид не указан", OddKinds::withoutType),
            new OddMessage(
                    "type-empty",
                    "A text without its object",
                    "Текст без содержимого",
                    scene -> scene.send(Json.object().put("type", "text"))),
            new OddMessage(
                    "unsupported",
                    "Unsupported, with the kind it was",
                    "Неподдерживаемое, с видом",
                    OddKinds::unsupported),
            interactive(
                    "interactive-unknown",
                    "Unknown interactive answer",
                    "Неизвестный интерактивный ответ",
                    "{'type':'slider_reply','slider_reply':{'value':7}}"),
            new OddMessage(
                    "interactive-missing",
                    "Interactive without its object, with errors beside",
                    "Интерактивное без содержимого, рядом ошибки",
                    OddKinds::withoutInteractive),
            interactive(
                    "flow-broken",
                    "Flow answer that is no JSON",
                    "Ответ формы не JSON",
                    "{'type':'nfm_reply','nfm_reply':{'name':'flow','body':'Sent','response_json':'{broken'}}"),
            interactive(
                    "flow-nested",
                    "Flow answer with nested values",
                    "Ответ формы со вложенностью",
                    "{'type':'nfm_reply','nfm_reply':{'name':'flow','body':'Sent','response_json':"
                            + "'{\\\"flow_token\\\":\\\"t\\\",\\\"size\\\":[1,{\\\"a\\\":null}]}'}}"),
            interactive(
                    "reply-long",
                    "Button title of 200 characters",
                    "Подпись кнопки в 200 символов",
                    "{'type':'button_reply','button_reply':{'id':'','title':'" + "д".repeat(200) + "'}}"),
            new OddMessage(
                    "location-strings",
                    "Coordinates as texts",
                    "Координаты строками",
                    scene -> scene.send(Parts.of(
                            "location", Json.object().put("latitude", "55.75").put("longitude", "37.61")))),
            new OddMessage(
                    "location-nowhere",
                    "A place beyond the poles",
                    "Место за полюсом",
                    scene -> scene.send(Parts.of(
                            "location", Json.object().put("latitude", 123.4).put("longitude", -999)))),
            new OddMessage(
                    "contacts-many",
                    "Thirty cards, some without a name",
                    "Тридцать карточек, иные без имени",
                    OddKinds::cards),
            new OddMessage(
                    "order-empty",
                    "An order of nothing",
                    "Заказ из ничего",
                    scene -> scene.send(object("order", "{'catalog_id':'1','text':'','product_items':[]}"))),
            new OddMessage(
                    "order-wild",
                    "An order with wild prices",
                    "Заказ с дикими ценами",
                    scene -> scene.send(object(
                            "order",
                            "{'catalog_id':'1','product_items':[{'product_retailer_id':'x','quantity':'2',"
                                    + "'item_price':1e308,'currency':'XXX'},{'quantity':-1}]}"))),
            new OddMessage(
                    "reaction-unknown",
                    "Reaction to an unknown message",
                    "Реакция на неизвестное",
                    scene -> scene.send(Parts.reaction("wamid.NEVERWAS", "😮"))),
            new OddMessage(
                    "reaction-without-emoji",
                    "Reaction without an emoji",
                    "Реакция без эмодзи",
                    scene -> scene.send(object("reaction", "{'message_id':'wamid.NEVERWAS'}"))),
            new OddMessage(
                    "edit-unknown",
                    "Edit of an unknown message",
                    "Правка неизвестного",
                    scene -> scene.send(object(
                            "edit",
                            "{'original_message_id':'wamid.NEVERWAS','message':{'type':'text','text':"
                                    + "{'body':'now like this'}}}"))),
            new OddMessage(
                    "revoke-unknown",
                    "Deletion of an unknown message",
                    "Удаление неизвестного",
                    scene -> scene.send(object("revoke", "{'original_message_id':'wamid.NEVERWAS'}"))),
            new OddMessage("reply-unknown", "Answer to an unknown message", "Ответ на неизвестное", OddKinds::reply),
            new OddMessage(
                    "system-unknown",
                    "System note of an unknown kind",
                    "Системное неизвестного вида",
                    scene -> scene.send(
                            object("system", "{'body':'Something happened','type':'user_became_invisible'}"))));

    private OddKinds() {}

    private static OddMessage interactive(String id, String en, String ru, String json) {
        return new OddMessage(id, en, ru, scene -> scene.send(object("interactive", json)));
    }

    /** Written with single quotes for the reader's sake. */
    private static ObjectNode object(String type, String json) {
        return Parts.of(type, Json.readObject(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private static void withText(Scene scene) {
        ObjectNode part = Parts.of("hologram", Json.object().put("depth", 3));
        part.putObject("text").put("body", "text of an unknown kind");
        scene.send(part);
    }

    private static void withoutType(Scene scene) {
        ObjectNode part = Parts.text("a message without a type");
        part.remove("type");
        scene.send(part);
    }

    private static void unsupported(Scene scene) {
        ObjectNode part = Parts.of("unsupported", Json.object().put("type", "poll_creation"));
        part.putArray("errors")
                .addObject()
                .put("code", 131051)
                .put("title", "Message type unknown")
                .putObject("error_data")
                .put("details", "Message type is currently not supported.");
        scene.send(part);
    }

    private static void withoutInteractive(Scene scene) {
        ObjectNode value = scene.value();
        value.putArray("messages").add(scene.message(Json.object().put("type", "interactive")));
        value.putArray("errors")
                .addObject()
                .put("code", 131000)
                .put("title", "Something went wrong")
                .putObject("error_data")
                .put("details", "The answer could not be read.");
        scene.sendValue(value);
    }

    private static void cards(Scene scene) {
        ObjectNode part = Json.object().put("type", "contacts");
        for (int i = 0; i < 30; i++) {
            ObjectNode card = part.withArray("/contacts").addObject();
            if (i % 3 != 0) {
                card.putObject("name").put("formatted_name", "Person " + i);
            }
            card.putArray("phones")
                    .addObject()
                    .put("phone", "+1 555 010 00" + (10 + i))
                    .put("type", "CELL");
        }
        scene.send(part);
    }

    private static void reply(Scene scene) {
        ObjectNode part = Parts.text("an answer to nothing");
        part.putObject("context").put("from", "15550190000").put("id", "wamid.NEVERWAS");
        scene.send(part);
    }
}
