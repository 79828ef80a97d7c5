package io.workstream.simulator;

import static io.workstream.simulator.World.CUSTOMER;
import static io.workstream.simulator.World.NUMBER_ID;
import static io.workstream.simulator.World.TOKEN;
import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.Json;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers send besides text. */
class PhoneKindsTest {

    private World world;

    @BeforeEach
    void start() {
        world = World.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "image, image/jpeg, caption",
        "video, video/mp4, caption",
        "audio, audio/ogg; codecs=opus, voice",
        "document, application/pdf, filename",
        "sticker, image/webp, animated",
    })
    void mediumShouldBeDownloadableWhenCustomerSendsIt(String type, String mimeType, String field) {
        JsonNode sent = write(object("{'type':'" + type + "','media':{'type':'" + mimeType
                + "','size':9000,'fileName':'чек.bin'},'" + type + "':{'caption':'hi'}}"));

        JsonNode message = world.product.calls.get(0).value().at("/messages/0");
        assertThat(sent.path("httpStatus").intValue()).isEqualTo(200);
        assertThat(message.path("type").textValue()).isEqualTo(type);
        assertThat(message.path(type).path("mime_type").textValue()).isEqualTo(mimeType);
        assertThat(message.path(type).path("sha256").textValue()).matches("[A-Za-z0-9+/]{43}=");
        assertThat(message.path(type).has(field)).isTrue();
        JsonNode described = json(
                world.call(world.graph("/v23.0/" + message.path(type).path("id").textValue(), TOKEN)
                        .build()));
        assertThat(described.path("file_size").longValue()).isEqualTo(9000);
        assertThat(described.path("mime_type").textValue()).isEqualTo(mimeType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'location','location':{'latitude':55.7,'longitude':37.6,'name':'Shop'}}",
                "{'type':'contacts','contacts':[{'name':{'formatted_name':'Anna'},'phones':[{'phone':'+1'}]}]}",
                "{'type':'button','button':{'text':'Yes','payload':'Y'}}",
                "{'type':'interactive','interactive':{'type':'button_reply','button_reply':{'id':'1','title':'Yes'}}}",
                "{'type':'interactive','interactive':{'type':'list_reply','list_reply':{'id':'1','title':'One'}}}",
                "{'type':'interactive','interactive':{'type':'nfm_reply','nfm_reply':{'name':'f','response_json':'{}'}}}",
                "{'type':'order','order':{'catalog_id':'1','product_items':[{'product_retailer_id':'a','quantity':1}]}}",
                "{'type':'unsupported','errors':[{'code':131051,'title':'Message type unknown'}]}",
                "{'type':'text','text':'x','referral':{'source_url':'https://ad.example'}}",
                "{'type':'text','text':'x','context':{'forwarded':true}}",
            })
    void partsShouldArriveAsGivenWhenCustomerSendsThem(String part) {
        ObjectNode given = object(part);

        JsonNode sent = write(given);

        JsonNode message = world.product.calls.get(0).value().at("/messages/0");
        assertThat(sent.path("httpStatus").intValue()).isEqualTo(200);
        given.fieldNames().forEachRemaining(field -> {
            if (!field.equals("text")) {
                assertThat(message.get(field)).as(field).isEqualTo(given.get(field));
            }
        });
        assertThat(phone().get(0).type()).isEqualTo(given.path("type").textValue());
    }

    @Test
    void contactShouldBeLeftOutWhenNumberChanges() {
        world.customerWrites("hi");

        write(object("{'type':'system','system':{'type':'user_changed_number','wa_id':'15550100009','body':'moved'}}"));

        JsonNode value = world.product.calls.get(1).value();
        assertThat(value.has("contacts")).isFalse();
        assertThat(value.at("/messages/0/from").textValue()).isEqualTo(CUSTOMER);
        assertThat(world.simulators.phone().dialogue(NUMBER_ID, "15550100009")).hasSize(2);
        assertThat(world.simulators
                        .phone()
                        .customer("15550100009")
                        .orElseThrow()
                        .name())
                .isEqualTo("Ivan Testov");
    }

    @Test
    void marksShouldStandAtTheMessageWhenCustomerReactsEditsAndRevokes() {
        String own = world.customerWrites("frist").wamid();
        world.send(World.aSendRequest("answer"));
        await("read").until(() -> phone().get(1).status() == Tick.READ);
        String answer = phone().get(1).wamid();

        write(object("{'type':'reaction','reaction':{'message_id':'" + answer + "','emoji':'👍'}}"));
        write(object("{'type':'edit','edit':{'original_message_id':'" + own
                + "','message':{'type':'text','text':{'body':'first'}}}}"));
        write(object("{'type':'revoke','revoke':{'original_message_id':'" + own + "'}}"));

        assertThat(phone().get(1).marks().customerReaction()).isEqualTo("👍");
        assertThat(phone().get(0).text()).isEqualTo("first");
        assertThat(phone().get(0).marks().edited()).isTrue();
        assertThat(phone().get(0).marks().revoked()).isTrue();
        write(object("{'type':'reaction','reaction':{'message_id':'" + answer + "','emoji':''}}"));
        assertThat(phone().get(1).marks().customerReaction()).isEmpty();
    }

    @Test
    void replyShouldNameTheMessageWhenCustomerAnswersIt() {
        world.customerWrites("hi");
        world.send(World.aSendRequest("answer"));
        String answer = phone().get(1).wamid();

        write(object("{'text':'to that','replyTo':'" + answer + "','forwarded':false}"));

        JsonNode context = world.product.calls.stream()
                .map(call -> call.value().at("/messages/0/context"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow();
        assertThat(context.path("id").textValue()).isEqualTo(answer);
        assertThat(context.path("from").textValue()).isEqualTo(World.BUSINESS);
    }

    @Test
    void fileShouldBeSentWhenItWasUploadedBefore() {
        String fileId = json(world.post("/control/files", Json.object().put("type", "image/png")))
                .path("id")
                .textValue();

        write(object("{'type':'image','media':{'fileId':'" + fileId + "'}}"));

        assertThat(phone().get(0).content().media().id()).isEqualTo(fileId);
        assertThat(json(world.get("/control/phone/messages?phoneNumberId=" + NUMBER_ID + "&from=" + CUSTOMER))
                        .at("/items/0/media/id")
                        .textValue())
                .isEqualTo(fileId);
    }

    @Test
    void webhookShouldGoOutByteByByteWhenGivenRaw() {
        world.post(
                "/control/phone/webhooks",
                Json.object().put("phoneNumberId", NUMBER_ID).put("body", "{\"entry\":[ ]}"));

        assertThat(world.product.calls.get(0).body()).asString().isEqualTo("{\"entry\":[ ]}");
    }

    @Test
    void messageShouldBeRefusedWhenItsFileIsNotNamed() {
        HttpResponse<String> response =
                world.post("/control/phone/messages", object("{'type':'image'}").setAll(who()));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    private JsonNode write(ObjectNode part) {
        HttpResponse<String> response = world.post("/control/phone/messages", who().setAll(part));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private static ObjectNode who() {
        return Json.object()
                .put("phoneNumberId", NUMBER_ID)
                .put("from", CUSTOMER)
                .put("name", "Ivan Testov");
    }

    private List<PhoneMessage> phone() {
        return world.simulators.phone().dialogue(NUMBER_ID, CUSTOMER);
    }

    private static ObjectNode object(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
