package io.workstream.simulator;

import static io.workstream.simulator.World.CUSTOMER;
import static io.workstream.simulator.World.NUMBER_ID;
import static io.workstream.simulator.World.TOKEN;
import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.whatsapp.BusinessNumber;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates: what may be sent when the customer has not written for a day. */
class GraphTemplatesTest {

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

    @Test
    void templateShouldArriveFilledWhenWindowIsClosed() {
        world.post(
                "/control/phone/age",
                Json.object()
                        .put("phoneNumberId", NUMBER_ID)
                        .put("from", CUSTOMER)
                        .put("hours", 25));

        world.send(World.aSendRequest("too late"));
        await("failed").until(() -> last().status() == Tick.FAILED);
        assertThat(last().failure().code()).isEqualTo(131047);
        HttpResponse<String> response = world.send("template", template("order_ready", "ru", "Анна", "Б-2"));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        await("read").until(() -> last().status() == Tick.READ);
        assertThat(last().text()).isEqualTo("Здравствуйте, Анна! Ваш заказ Б-2 готов, ждём вас сегодня.");
        await("priced").untilAsserted(() -> assertThat(world.product.statusNodes())
                .anySatisfy(status ->
                        assertThat(status.at("/pricing/category").asText()).isEqualTo("utility")));
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, en, 0, 132001",
        "order_ready, de, 2, 132001",
        "new_offer, en, 1, 132001",
        "shouting_offer, en, 1, 132001",
        "tired_offer, en, 1, 132015",
        "order_ready, en, 1, 132000",
        "order_ready, en, 3, 132000",
        "invoice_file, en, 1, 132012",
    })
    void templateShouldBeRefusedWhenItIsNotReadyOrFilledWrongly(String name, String language, int count, int code) {
        String[] values = new String[count];
        Arrays.fill(values, "x");

        HttpResponse<String> response = world.send("template", template(name, language, values));

        assertThat(code(response)).as(response.body()).isEqualTo(code);
    }

    @Test
    void templateShouldBeRefusedWhenFilledTextIsTooLong() {
        assertThat(code(world.send("template", template("order_ready", "en", "x".repeat(1000), "y"))))
                .isEqualTo(132005);
    }

    @ParameterizedTest
    @CsvSource({"image/png, READ", "application/pdf, FAILED", "video/mp4, FAILED"})
    void headingShouldShowAPictureAndNothingElse(String type, Tick end) {
        ObjectNode look = Json.object().put("name", "look").put("language", "en");
        var components = look.putArray("components");
        components.addObject().put("type", "HEADER").put("format", "IMAGE");
        components.addObject().put("type", "BODY").put("text", "Look");
        world.post("/control/templates/" + BusinessNumber.WABA_ID, look);
        String file = json(world.upload(FileSpec.of(type))).path("id").textValue();
        ObjectNode template = Json.object().put("name", "look");
        template.putObject("language").put("code", "en");
        var header = template.putArray("components").addObject().put("type", "header");
        header.putArray("parameters")
                .addObject()
                .put("type", "image")
                .putObject("image")
                .put("id", file);

        HttpResponse<String> response = world.send("template", template);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        await("end").until(() -> last().status() == end);
        assertThat(last().content().media().plainType()).isEqualTo(type);
    }

    @Test
    void templatesShouldComeInPagesWhenLimited() {
        List<String> names = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page = json(world.call(world.graph(
                            "/v23.0/" + BusinessNumber.WABA_ID + "/message_templates?limit=3&fields=name,status"
                                    + after,
                            TOKEN)
                    .build()));
            page.path("data")
                    .forEach(item -> names.add(item.path("name").textValue() + " "
                            + item.path("status").textValue()));
            after = page.path("paging").has("next")
                    ? "&after=" + page.at("/paging/cursors/after").textValue()
                    : "";
            pages++;
        } while (!after.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(names).hasSize(8).contains("order_ready APPROVED", "new_offer PENDING", "shouting_offer REJECTED");
        assertThat(world.call(world.graph("/v23.0/" + BusinessNumber.WABA_ID + "/message_templates", "foreign")
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void templateShouldBeListedAndTakenWhenAddedByATest() {
        String waba = BusinessNumber.WABA_ID;
        world.post(
                "/control/templates/" + waba,
                Json.object()
                        .put("name", "fresh")
                        .put("language", "de")
                        .set(
                                "components",
                                Json.MAPPER
                                        .createArrayNode()
                                        .add(Json.object().put("type", "BODY").put("text", "Hallo {{1}}"))));

        assertThat(world.send("template", template("fresh", "de", "Welt")).statusCode())
                .isEqualTo(200);
        assertThat(last().text()).isEqualTo("Hallo Welt");
    }

    @ParameterizedTest
    @CsvSource({
        "who, place, 200",
        "place, who, 200",
        "who, who, 400",
        "who, there, 400",
        "'', place, 400",
    })
    void placesShouldBeFilledByNameWhenTheTemplateNamesThem(String first, String second, int status) {
        world.post("/control/templates/" + BusinessNumber.WABA_ID, named());
        var template = Json.object().put("name", "by_name");
        template.putObject("language").put("code", "en");
        var parameters =
                template.putArray("components").addObject().put("type", "body").putArray("parameters");
        parameters.addObject().put("type", "text").put("parameter_name", first).put("text", first + "!");
        parameters.addObject().put("type", "text").put("parameter_name", second).put("text", second + "!");

        HttpResponse<String> response = world.send("template", template);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        if (status == 200) {
            assertThat(last().text()).isEqualTo("who! waits at place!");
        }
    }

    @Test
    void templateShouldBeListedWithNamesWhenItWasAddedSo() {
        world.post("/control/templates/" + BusinessNumber.WABA_ID, named());

        JsonNode list = json(world.call(
                world.graph("/v23.0/" + BusinessNumber.WABA_ID + "/message_templates?limit=100&name=by_name", TOKEN)
                        .build()));

        assertThat(list.at("/data/0/parameter_format").asText()).isEqualTo("NAMED");
    }

    private static ObjectNode named() {
        var view = Json.object().put("name", "by_name").put("language", "en").put("parameter_format", "NAMED");
        view.putArray("components").addObject().put("type", "BODY").put("text", "{{who}} waits at {{place}}");
        return view;
    }

    private static JsonNode template(String name, String language, String... values) {
        var template = Json.object().put("name", name);
        template.putObject("language").put("code", language);
        if (values.length > 0) {
            var body = template.putArray("components").addObject().put("type", "body");
            var parameters = body.putArray("parameters");
            for (String value : values) {
                parameters.addObject().put("type", "text").put("text", value);
            }
        }
        return template;
    }

    private static int code(HttpResponse<String> response) {
        return json(response).at("/error/code").asInt();
    }

    private PhoneMessage last() {
        List<PhoneMessage> messages = world.simulators.phone().dialogue(NUMBER_ID, CUSTOMER);
        return messages.get(messages.size() - 1);
    }
}
