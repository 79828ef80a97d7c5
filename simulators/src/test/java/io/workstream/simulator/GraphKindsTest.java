package io.workstream.simulator;

import static io.workstream.simulator.World.CUSTOMER;
import static io.workstream.simulator.World.NUMBER_ID;
import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.workstream.simulator.files.FileSpec;
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

/** What the Graph API takes besides text, and what it refuses. */
class GraphKindsTest {

    private World world;

    @BeforeEach
    void start() {
        world = World.start();
        world.customerWrites("hi");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "image, image/jpeg",
        "image, image/png",
        "video, video/mp4",
        "video, video/3gpp",
        "audio, audio/ogg; codecs=opus",
        "audio, audio/mpeg",
        "audio, audio/mp4",
        "audio, audio/aac",
        "audio, audio/amr",
        "document, application/pdf",
        "document, application/x-anything",
        "sticker, image/webp",
    })
    void mediumShouldReachThePhoneWhenKindTakesItsType(String kind, String type) {
        String id = upload(FileSpec.of(type));

        HttpResponse<String> response = world.send(kind, Json.object().put("id", id));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        await("read").until(() -> last().status() == Tick.READ);
        assertThat(last().type()).isEqualTo(kind);
        assertThat(last().content().media()).isNotNull();
        assertThat(last().content().object().path("id").textValue()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "image, image/gif, 0",
        "image, image/webp, 0",
        "image, image/jpeg, 5242881",
        "video, video/quicktime, 0",
        "video, video/mp4, 16777217",
        "audio, audio/wav, 0",
        "audio, audio/mpeg, 16777217",
        "sticker, image/png, 0",
        "sticker, image/webp, 102401",
        "sticker, image/webp; animated, 512001",
        "sticker, image/webp; small, 0",
        "video, video/mp4; hevc, 0",
        "video, video/mp4; hevc camera, 0",
        "video, video/3gpp; h263, 0",
        "audio, audio/mp4; alac, 0",
        "audio, audio/ogg; vorbis, 0",
    })
    void mediumShouldFailWith131053WhenKindDoesNotTakeIt(String kind, String type, long size) {
        // The form of the type is what a multipart upload may state.
        FileSpec spec = FileSpec.of(type.replaceFirst(";.*", "")).sized(size).reallyBeing(type);

        HttpResponse<String> response = world.send(kind, Json.object().put("id", upload(spec)));

        assertThat(response.statusCode()).isEqualTo(200);
        await("failed").until(() -> world.product.statuses().equals(List.of("failed")));
        assertThat(last().status()).isEqualTo(Tick.FAILED);
        assertThat(world.product.statusNodes().get(0).at("/errors/0/code").intValue())
                .isEqualTo(131053);
    }

    @Test
    void filmShouldArriveWhenItsIndexIsAtItsEnd() {
        FileSpec film = FileSpec.of("video/mp4").sized(2_000_000).reallyBeing("video/mp4; camera");

        world.send("video", Json.object().put("id", upload(film)));

        await("read").until(() -> last().status() == Tick.READ);
    }

    @Test
    void stickerShouldArriveWhenAnimatedAndSmallerThan500Kilobytes() {
        FileSpec sticker = FileSpec.of("image/webp").sized(512_000).reallyBeing("image/webp; animated");

        world.send("sticker", Json.object().put("id", upload(sticker)));

        await("read").until(() -> last().status() == Tick.READ);
    }

    @Test
    void mediumShouldFailWith131053WhenBytesAreOfAnotherType() {
        String id = upload(FileSpec.of("image/jpeg").reallyBeing("text/html"));

        world.send("image", Json.object().put("id", id));

        await("failed").until(() -> last().status() == Tick.FAILED);
    }

    @Test
    void linkShouldBeFetchedBeforeTheMessageArrivesWhenSentByLink() {
        String file = json(world.post(
                        "/control/files", Json.object().put("type", "image/png").put("size", 10_000)))
                .path("id")
                .textValue();

        world.send(
                "image",
                Json.object()
                        .put(
                                "link",
                                world.url("/control/files/" + file + "/content").toString()));
        await("read").until(() -> last().status() == Tick.READ);
        assertThat(last().content().media().size()).isEqualTo(10_000);
        world.send(
                "image",
                Json.object()
                        .put("link", world.url("/control/files/none/content").toString()));
        await("failed").until(() -> last().status() == Tick.FAILED);
        assertThat(last().failure().code()).isEqualTo(131053);
        assertThat(last().failure().details()).contains("404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location {'latitude':55.75,'longitude':'37.61','name':'Red Square','address':'Moscow'}",
                "interactive {'type':'button','header':{'type':'text','text':'H'},'body':{'text':'Choose'},'footer':"
                        + "{'text':'f'},'action':{'buttons':[{'type':'reply','reply':{'id':'1','title':'Yes'}},"
                        + "{'type':'reply','reply':{'id':'2','title':'12345678901234567890'}}]}}",
                "interactive {'type':'list','body':{'text':'Choose'},'action':{'button':'Menu','sections':[{'title':"
                        + "'A','rows':[{'id':'1','title':'One','description':'first'}]},{'title':'B','rows':[{'id':"
                        + "'2','title':'Two'}]}]}}",
                "interactive {'type':'cta_url','body':{'text':'Look'},'action':{'name':'cta_url','parameters':"
                        + "{'display_text':'Open','url':'https://shop.example'}}}",
                "interactive {'type':'location_request_message','body':{'text':'Where?'},'action':{'name':"
                        + "'send_location'}}",
            })
    void messageShouldReachThePhoneWhenItKeepsTheRules(String message) {
        String type = message.substring(0, message.indexOf(' '));

        HttpResponse<String> response = world.send(type, object(message.substring(type.length())));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(last().type()).isEqualTo(type);
        await("read").until(() -> last().status() == Tick.READ);
    }

    @Test
    void contactsShouldReachThePhoneWhenEachHasAName() {
        JsonNode cards = array("[{'name':{'formatted_name':'Anna B','first_name':'Anna'},'phones':[{'phone':'+1'}]}]");

        assertThat(world.send("contacts", cards).statusCode()).isEqualTo(200);
        assertThat(last().text()).isEqualTo("Anna B");
        assertThat(code(world.send("contacts", array("[]")))).isEqualTo(131008);
        assertThat(code(world.send("contacts", array("[{'name':{'first_name':'Anna'}}]"))))
                .isEqualTo(131008);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image | 131008 | {}",
                "image | 100 | {'id':'1','link':'https://a.example/b'}",
                "image | 100 | {'id':'404'}",
                "image | 100 | {'link':'ftp://a.example/b'}",
                "image | 100 | {'id':'1','filename':'x'}",
                "audio | 100 | {'id':'1','caption':'x'}",
                "sticker | 100 | {'id':'1','caption':'x'}",
                "location | 131008 | {'latitude':1}",
                "location | 131009 | {'latitude':91,'longitude':0}",
                "location | 131009 | {'latitude':'north','longitude':0}",
                "reaction | 131008 | {'emoji':'x'}",
                "reaction | 100 | {'message_id':'wamid.1','emoji':'ok'}",
                "reaction | 131009 | {'message_id':'wamid.1','emoji':''}",
                "interactive | 100 | {'type':'carousel','body':{'text':'x'},'action':{}}",
                "interactive | 131008 | {'type':'button','action':{'buttons':[]}}",
                "interactive | 131009 | {'type':'button','body':{'text':'x'},'action':{'buttons':[]}}",
                "interactive | 131009 | {'type':'list','body':{'text':'x'},'action':{'button':'b','sections':[]}}",
                "interactive | 131009 | {'type':'list','header':{'type':'image'},'body':{'text':'x'},'action':{}}",
            })
    void messageShouldBeRefusedWhenItBreaksARule(String type, int code, String body) {
        HttpResponse<String> response = world.send(type, object(body));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(code(response)).as(response.body()).isEqualTo(code);
    }

    @Test
    void buttonsShouldBeRefusedWhenTooManyTooLongOrAlike() {
        assertThat(code(buttons("a", "b", "c"))).isZero();
        assertThat(code(buttons("a", "b", "c", "d"))).isEqualTo(131009);
        assertThat(code(buttons("123456789012345678901"))).isEqualTo(131009);
        assertThat(code(buttons("same", "same"))).isEqualTo(131009);
        assertThat(code(buttons(" "))).isEqualTo(131009);
    }

    @Test
    void rowsShouldBeRefusedWhenTooManyOrTooLong() {
        assertThat(code(rows(10, "title"))).isZero();
        assertThat(code(rows(11, "title"))).isEqualTo(131009);
        assertThat(code(rows(1, "x".repeat(24)))).isEqualTo(131009);
    }

    @Test
    void playedShouldBeToldWhenCustomerHearsAVoiceNote() {
        String id = upload(FileSpec.of("audio/ogg; codecs=opus"));
        world.send("audio", Json.object().put("id", id).put("voice", true));
        await("read").until(() -> last().status() == Tick.READ);

        world.simulators.phone().play(NUMBER_ID, CUSTOMER, last().wamid());

        await("played").until(() -> world.product.statuses().equals(List.of("sent", "delivered", "read", "played")));
        assertThat(world.product.statusNodes().get(3).has("pricing")).isFalse();
    }

    @Test
    void captionShouldBeRefusedWhenLongerThan1024() {
        String id = upload(FileSpec.of("image/png"));

        assertThat(code(world.send("image", Json.object().put("id", id).put("caption", "x".repeat(1024)))))
                .isZero();
        assertThat(code(world.send("image", Json.object().put("id", id).put("caption", "x".repeat(1025)))))
                .isEqualTo(100);
    }

    @Test
    void reactionShouldStandAtItsMessageWhenSentAndGoWhenWithdrawn() {
        String wamid = last().wamid();

        world.send("reaction", Json.object().put("message_id", wamid).put("emoji", "👍"));
        await("shown").until(() -> first().marks().businessReaction().equals("👍"));
        world.send("reaction", Json.object().put("message_id", wamid).put("emoji", ""));

        await("gone").until(() -> first().marks().businessReaction().isEmpty());
    }

    @Test
    void typingShouldBeShownAndReadBeMarkedWhenIndicatorIsSent() {
        JsonNode answer = json(world.send(Json.object()
                .put("messaging_product", "whatsapp")
                .put("status", "read")
                .put("message_id", last().wamid())
                .set("typing_indicator", Json.object().put("type", "text"))));

        assertThat(answer.path("success").booleanValue()).isTrue();
        assertThat(first().status()).isEqualTo(Tick.READ);
        assertThat(world.simulators.phone().isBusinessTyping(NUMBER_ID, CUSTOMER))
                .isTrue();
        world.send(World.aSendRequest("there"));
        assertThat(world.simulators.phone().isBusinessTyping(NUMBER_ID, CUSTOMER))
                .isFalse();
    }

    private String upload(FileSpec spec) {
        return json(world.upload(spec)).path("id").textValue();
    }

    private HttpResponse<String> buttons(String... titles) {
        var interactive = Json.object().put("type", "button");
        interactive.putObject("body").put("text", "Choose");
        var list = interactive.putObject("action").putArray("buttons");
        for (int i = 0; i < titles.length; i++) {
            list.addObject()
                    .put("type", "reply")
                    .putObject("reply")
                    .put("id", "b" + i)
                    .put("title", titles[i]);
        }
        return world.send("interactive", interactive);
    }

    private HttpResponse<String> rows(int count, String title) {
        var interactive = Json.object().put("type", "list");
        interactive.putObject("body").put("text", "Choose");
        var action = interactive.putObject("action").put("button", "Menu");
        var list = action.putArray("sections").addObject().putArray("rows");
        for (int i = 0; i < count; i++) {
            list.addObject().put("id", "r" + i).put("title", title + i);
        }
        return world.send("interactive", interactive);
    }

    private static int code(HttpResponse<String> response) {
        return json(response).at("/error/code").asInt();
    }

    private static JsonNode object(String text) {
        return array(text);
    }

    private static JsonNode array(String text) {
        try {
            return Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private PhoneMessage first() {
        return messages().get(0);
    }

    private PhoneMessage last() {
        return messages().get(messages().size() - 1);
    }

    private List<PhoneMessage> messages() {
        return world.simulators.phone().dialogue(NUMBER_ID, CUSTOMER);
    }
}
