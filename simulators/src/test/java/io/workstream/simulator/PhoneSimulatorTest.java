package io.workstream.simulator;

import static io.workstream.simulator.World.CUSTOMER;
import static io.workstream.simulator.World.NUMBER_ID;
import static io.workstream.simulator.World.aText;
import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.whatsapp.AppSecrets;
import io.workstream.simulator.whatsapp.BusinessNumber;
import io.workstream.simulator.whatsapp.Handshake;
import io.workstream.simulator.whatsapp.Phone;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.Refusal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhoneSimulatorTest {

    private World world;

    @BeforeEach
    void start() {
        world = World.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void messageShouldArriveInMetasShapeWhenCustomerWrites() {
        Phone.Written written = world.customerWrites("hi everyone!");

        JsonNode event = world.product.calls.get(0).json();
        JsonNode value = event.at("/entry/0/changes/0/value");
        assertThat(written.answer().status()).isEqualTo(200);
        assertThat(event.path("object").textValue()).isEqualTo("whatsapp_business_account");
        assertThat(event.at("/entry/0/changes/0/field").textValue()).isEqualTo("messages");
        assertThat(value.path("metadata"))
                .isEqualTo(Json.object()
                        .put("display_phone_number", World.BUSINESS)
                        .put("phone_number_id", NUMBER_ID));
        assertThat(value.at("/contacts/0/profile/name").textValue()).isEqualTo("Ivan Testov");
        assertThat(value.at("/contacts/0/wa_id").textValue()).isEqualTo(CUSTOMER);
        assertThat(value.at("/messages/0/from").textValue()).isEqualTo(CUSTOMER);
        assertThat(value.at("/messages/0/id").textValue())
                .isEqualTo(written.wamid())
                .startsWith("wamid.HBgLMTU1NTAxMDAwMDEV");
        assertThat(value.at("/messages/0/timestamp").isTextual()).isTrue();
        assertThat(value.at("/messages/0/text/body").textValue()).isEqualTo("hi everyone!");
    }

    @Test
    void signatureShouldCoverTheRawEscapedBytesWhenTextIsNotAscii() throws GeneralSecurityException {
        world.customerWrites("Привет/мир 👍");

        StubProduct.Call call = world.product.calls.get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(World.APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(call.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(call.body())));
        assertThat(new String(call.body(), StandardCharsets.UTF_8))
                .contains("\\u041f\\u0440\\u0438\\u0432\\u0435\\u0442\\/\\u043c\\u0438\\u0440 \\ud83d\\udc4d")
                .matches("\\p{ASCII}*");
        assertThat(call.value().at("/messages/0/text/body").textValue()).isEqualTo("Привет/мир 👍");
    }

    @Test
    void webhookShouldBeRepeatedUntil200WhenProductRefuses() {
        world.product.nextStatuses.addAll(List.of(500, 404, 201));

        Phone.Written written = world.customerWrites("again");

        assertThat(written.answer().status()).isEqualTo(500);
        await("delivered in the end").until(() -> tickOf(written.wamid()) == Tick.DELIVERED);
        assertThat(world.product.calls).hasSize(4);
        assertThat(world.product.calls)
                .allMatch(call ->
                        Arrays.equals(call.body(), world.product.calls.get(0).body()));
    }

    @Test
    void numberShouldStayUnverifiedWhenHandshakeFails() {
        world.product.verifyToken = "another";

        Handshake handshake = world.simulators.numbers().register(world.number());

        assertThat(handshake.verified()).isFalse();
        assertThat(handshake.status()).isEqualTo(403);
        assertThatThrownBy(() -> world.customerWrites("hi"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
    }

    @Test
    void numberShouldStayUnverifiedWhenAnswerIsNotExactlyTheChallenge() {
        world.product.challengeSuffix = "\n";

        Handshake handshake = world.simulators.numbers().register(world.number());

        assertThat(handshake.verified()).isFalse();
    }

    @Test
    void handshakeShouldFailWhenNobodyListens() {
        BusinessNumber number = new BusinessNumber(
                "7", "15550190000", new AppSecrets("a", "b", "c"), URI.create("http://127.0.0.1:9/hook"));

        Handshake handshake = world.simulators.numbers().register(number);

        assertThat(handshake.verified()).isFalse();
        assertThat(handshake.status()).isZero();
    }

    @Test
    void registrationShouldReportHandshakeWhenDoneOverControlApi() {
        ObjectNode body = Json.object()
                .put("phoneNumberId", "200")
                .put("phoneNumber", "+1 555 019-8888")
                .put("accessToken", "a")
                .put("appSecret", "b")
                .put("verifyToken", "verify")
                .put("webhookUrl", "/webhooks/whatsapp/t2");

        HttpResponse<String> response = world.post("/control/numbers", body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("verified").booleanValue()).isTrue();
        assertThat(json(response).path("webhookUrl").textValue())
                .isEqualTo(world.product.url("/webhooks/whatsapp/t2").toString());
        assertThat(response.body()).doesNotContain("appSecret");
    }

    @Test
    void dialogueShouldBeListedWhenWrittenOverControlApi() {
        ObjectNode body = Json.object()
                .put("phoneNumberId", NUMBER_ID)
                .put("from", "+" + CUSTOMER)
                .put("name", "Ivan")
                .put("text", "from the page");

        HttpResponse<String> written = world.post("/control/phone/messages", body);
        JsonNode listed = json(world.get("/control/phone/messages?phoneNumberId=" + NUMBER_ID + "&from=" + CUSTOMER));

        assertThat(json(written).path("httpStatus").intValue()).isEqualTo(200);
        assertThat(listed.at("/items/0/wamid")).isEqualTo(json(written).path("wamid"));
        assertThat(listed.at("/items/0/direction").textValue()).isEqualTo("out");
        assertThat(listed.at("/items/0/text").textValue()).isEqualTo("from the page");
    }

    @Test
    void messageShouldBeRefusedWhenFieldsAreMissingOrWrong() {
        ObjectNode empty = Json.object();
        ObjectNode unknownNumber =
                Json.object().put("phoneNumberId", "404").put("from", CUSTOMER).put("text", "x");

        assertThat(world.post("/control/phone/messages", empty).statusCode()).isEqualTo(400);
        assertThat(world.post("/control/phone/messages", unknownNumber).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> world.customerWrites("x".repeat(4097))).isInstanceOf(Refusal.class);
    }

    @Test
    void sameMessageShouldComeAgainWhenItsIdIsGiven() {
        Phone.Written first = world.customerWrites("double");

        world.simulators.phone().write(aText("double").withWamid(first.wamid()));

        assertThat(world.product.calls).hasSize(2);
        assertThat(world.simulators.phone().dialogue(NUMBER_ID, CUSTOMER)).hasSize(1);
    }

    @Test
    void userIdShouldBeShownWhenCustomerHasOne() {
        JsonNode customer = json(
                world.post("/control/phone/customers/" + CUSTOMER, Json.object().put("userId", "US.123")));

        world.customerWrites("hi");

        assertThat(customer.path("reads").booleanValue()).isTrue();

        JsonNode value = world.product.calls.get(0).value();
        assertThat(value.at("/contacts/0/user_id").textValue()).isEqualTo("US.123");
        assertThat(value.at("/messages/0/from_user_id").textValue()).isEqualTo("US.123");
    }

    private Tick tickOf(String wamid) {
        return world.simulators.phone().dialogue(NUMBER_ID, CUSTOMER).stream()
                .filter(message -> message.wamid().equals(wamid))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
