package io.workstream.simulator;

import static io.workstream.simulator.World.CUSTOMER;
import static io.workstream.simulator.World.NUMBER_ID;
import static io.workstream.simulator.World.TOKEN;
import static io.workstream.simulator.World.aSendRequest;
import static io.workstream.simulator.World.aText;
import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Json;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GraphSimulatorTest {

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
    void statusesShouldComeInOrderWithTheTagWhenCustomerReads() {
        world.customerWrites("hi");

        HttpResponse<String> response =
                world.send(aSendRequest("Здравствуйте").put("biz_opaque_callback_data", "out-1"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/contacts/0/wa_id").textValue()).isEqualTo(CUSTOMER);
        String wamid = json(response).at("/messages/0/id").textValue();
        await("all statuses").until(() -> world.product.statuses().equals(List.of("sent", "delivered", "read")));
        assertThat(world.product.statusNodes()).allSatisfy(status -> {
            assertThat(status.path("id").textValue()).isEqualTo(wamid);
            assertThat(status.path("recipient_id").textValue()).isEqualTo(CUSTOMER);
            assertThat(status.path("timestamp").isTextual()).isTrue();
            assertThat(status.path("biz_opaque_callback_data").textValue()).isEqualTo("out-1");
        });
        List<JsonNode> statuses = world.product.statusNodes();
        assertThat(statuses.get(0).at("/conversation/expiration_timestamp").isTextual())
                .isTrue();
        assertThat(statuses.get(1).at("/conversation/origin/type").textValue()).isEqualTo("service");
        assertThat(statuses.get(1).at("/pricing/category").textValue()).isEqualTo("service");
        assertThat(statuses.get(2).has("pricing")).isFalse();
        assertThat(onPhone().text()).isEqualTo("Здравствуйте");
        assertThat(onPhone().status()).isEqualTo(Tick.READ);
    }

    @Test
    void statusesShouldKeepTheirOrderWhenProductRefusesSome() {
        world.customerWrites("hi");
        world.product.nextStatuses.addAll(List.of(500, 503));

        world.send(aSendRequest("hello"));

        await("all statuses").until(() -> world.product.statuses().size() == 5);
        assertThat(world.product.statuses()).containsExactly("sent", "sent", "sent", "delivered", "read");
    }

    @Test
    void readShouldComeLaterWhenCustomerDoesNotReadAtOnce() {
        world.customerWrites("hi");
        world.simulators.phone().flip(CUSTOMER, new Switches(false, false, false));

        world.send(aSendRequest("hello"));

        await("delivered").until(() -> onPhone().status() == Tick.DELIVERED);
        world.simulators.phone().read(NUMBER_ID, CUSTOMER);
        await("read").until(() -> world.product.statuses().equals(List.of("sent", "delivered", "read")));
    }

    @Test
    void messageShouldFailWith131026WhenCustomerBlocks() {
        world.customerWrites("hi");
        world.post("/control/phone/customers/" + CUSTOMER, Json.object().put("blocked", true));

        HttpResponse<String> response = world.send(aSendRequest("hello").put("biz_opaque_callback_data", "out-2"));

        assertThat(response.statusCode()).isEqualTo(200);
        await("failed").until(() -> world.product.statuses().equals(List.of("failed")));
        JsonNode status = world.product.statusNodes().get(0);
        assertThat(status.at("/errors/0/code").intValue()).isEqualTo(131026);
        assertThat(status.path("biz_opaque_callback_data").textValue()).isEqualTo("out-2");
        assertThat(onPhone().status()).isEqualTo(Tick.FAILED);
    }

    @Test
    void messageShouldFailWith131047WhenWindowIsClosedBySwitch() {
        world.customerWrites("hi");
        world.post("/control/phone/customers/" + CUSTOMER, Json.object().put("windowClosed", true));

        assertThat(world.send(aSendRequest("hello")).statusCode()).isEqualTo(200);

        await("failed").until(() -> world.product.statuses().equals(List.of("failed")));
        assertThat(world.product.statusNodes().get(0).at("/errors/0/code").intValue())
                .isEqualTo(131047);
    }

    @Test
    void messageShouldFailWith131047WhenCustomerWroteADayAgoOrNever() {
        Instant dayAgo = Clock.systemUTC().instant().minus(Duration.ofHours(24));
        world.simulators.phone().write(aText("old").sentAt(dayAgo));

        world.send(aSendRequest("too late"));
        world.send(aSendRequest("who?").put("to", "15550100009"));

        await("both failed").until(() -> world.product.statuses().equals(List.of("failed", "failed")));
        assertThat(world.product.statusNodes())
                .allMatch(status -> status.at("/errors/0/code").intValue() == 131047);
    }

    @Test
    void messageShouldArriveWhenAddressedByUserId() {
        world.customerWrites("hi");
        world.post("/control/phone/customers/" + CUSTOMER, Json.object().put("userId", "US.123"));
        ObjectNode body = aSendRequest("hello").put("recipient", "US.123");
        body.remove("to");

        HttpResponse<String> response = world.send(body);

        assertThat(json(response).at("/contacts/0/user_id").textValue()).isEqualTo("US.123");
        await("read").until(() -> world.product.statuses().contains("read"));
        assertThat(world.product.statusNodes().get(0).path("recipient_user_id").textValue())
                .isEqualTo("US.123");
    }

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                wrong("no product", 131008, body -> body.remove("messaging_product")),
                wrong("other product", 100, body -> body.put("messaging_product", "telegram")),
                wrong("group", 100, body -> body.put("recipient_type", "group")),
                wrong("no recipient", 131008, body -> body.remove("to")),
                wrong("number as JSON number", 100, body -> body.put("to", 15550100001L)),
                wrong("letters as number", 131009, body -> body.put("to", "wa:15550100001")),
                wrong("short number", 131009, body -> body.put("to", "123")),
                wrong("bad user id", 131009, body -> {
                    body.remove("to");
                    body.put("recipient", "15550100001");
                }),
                wrong("the sender itself", 131021, body -> body.put("to", World.BUSINESS)),
                wrong("unknown type", 100, body -> body.put("type", "telepathy")),
                wrong("type without its object", 131008, body -> body.put("type", "image")),
                wrong("object of another type", 100, body -> body.putObject("image")),
                wrong("no text", 131008, body -> body.remove("text")),
                wrong("text as string", 100, body -> body.put("text", "hello")),
                wrong("no body", 131008, body -> body.putObject("text")),
                wrong("empty body", 131008, body -> body.putObject("text").put("body", "")),
                wrong("long body", 100, body -> body.putObject("text").put("body", "x".repeat(4097))),
                wrong("preview as text", 100, body -> body.withObject("/text").put("preview_url", "yes")),
                wrong("long tag", 100, body -> body.put("biz_opaque_callback_data", "x".repeat(513))),
                wrong("context without id", 100, body -> body.putObject("context")),
                wrong("unknown field", 100, body -> body.put("clientId", "1")));
    }

    private static Arguments wrong(String name, int code, Consumer<ObjectNode> change) {
        return Arguments.of(name, code, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongRequests")
    void sendShouldBeRefusedWhenBodyBreaksARule(String name, int code, Consumer<ObjectNode> change) {
        world.customerWrites("hi");
        ObjectNode body = aSendRequest("hello");
        change.accept(body);

        HttpResponse<String> response = world.send(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/error/code").intValue()).isEqualTo(code);
        assertThat(json(response).at("/error/error_data/details").textValue()).isNotBlank();
        assertThat(world.simulators.phone().dialogue(NUMBER_ID, CUSTOMER)).hasSize(1);
    }

    @Test
    void sendShouldBeTakenWhenTextIsExactlyAsLongAsAllowed() {
        world.customerWrites("hi");

        assertThat(world.send(aSendRequest("👍".repeat(4096))).statusCode()).isEqualTo(200);
    }

    @Test
    void callShouldBe401WhenTokenIsMissingOrWrong() {
        HttpResponse<String> without = world.post("/graph/v23.0/" + NUMBER_ID + "/messages", aSendRequest("x"));
        HttpResponse<String> wrong =
                world.call(world.graph("/v23.0/" + NUMBER_ID, "stolen").GET().build());

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(json(without).at("/error/code").intValue()).isEqualTo(190);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).at("/error/code").intValue()).isEqualTo(190);
    }

    @Test
    void callShouldBe400WithSubcode33WhenNumberIsUnknown() {
        HttpResponse<String> response =
                world.call(world.graph("/v23.0/454545", TOKEN).GET().build());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/error/code").intValue()).isEqualTo(100);
        assertThat(json(response).at("/error/error_subcode").intValue()).isEqualTo(33);
    }

    @Test
    void accountShouldShowTheAskedFieldsWhenTokenFits() {
        HttpResponse<String> response =
                world.call(world.graph("/v23.0/" + NUMBER_ID + "?fields=display_phone_number,quality_rating", TOKEN)
                        .GET()
                        .build());

        assertThat(json(response).path("display_phone_number").textValue()).isEqualTo("+" + World.BUSINESS);
        assertThat(json(response).path("id").textValue()).isEqualTo(NUMBER_ID);
        assertThat(json(response).has("verified_name")).isFalse();
    }

    @Test
    void customersMessageShouldBeReadWhenBusinessMarksIt() {
        String wamid = world.customerWrites("hi").wamid();
        ObjectNode mark = Json.object()
                .put("messaging_product", "whatsapp")
                .put("status", "read")
                .put("message_id", wamid);

        HttpResponse<String> response = world.send(mark);

        assertThat(json(response).path("success").booleanValue()).isTrue();
        assertThat(onPhone().status()).isEqualTo(Tick.READ);
        assertThat(world.send(mark.put("message_id", "wamid.none")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void plannedFaultsShouldAnswerAsToldWhenCountIsNotUsedUp() {
        world.customerWrites("hi");
        world.post(
                "/control/faults",
                Json.object().put("target", "graph").put("code", 130429).put("count", 2));

        assertThat(world.send(aSendRequest("1")).statusCode()).isEqualTo(429);
        assertThat(json(world.send(aSendRequest("2"))).at("/error/code").intValue())
                .isEqualTo(130429);
        assertThat(world.send(aSendRequest("3")).statusCode()).isEqualTo(200);
        assertThat(world.simulators.phone().dialogue(NUMBER_ID, CUSTOMER)).hasSize(2);
    }

    @Test
    void messageShouldArriveWithoutAnswerWhenAnswerIsDropped() {
        world.customerWrites("hi");
        world.simulators.faults().plan(FaultTarget.GRAPH, 1, Fault.droppingAnswer());

        assertThatThrownBy(() -> world.send(aSendRequest("did it arrive?"))).isInstanceOf(UncheckedIOException.class);

        await("it did").until(() -> world.product.statuses().contains("read"));
        assertThat(onPhone().text()).isEqualTo("did it arrive?");
    }

    @Test
    void refusalShouldKeepItsShapeWhenAnswerIsDelayed() {
        world.simulators.faults().plan(FaultTarget.GRAPH, 1, Fault.slow(Duration.ofMillis(150)));
        long before = System.nanoTime();

        HttpResponse<String> response =
                world.call(world.graph("/v23.0/454545", TOKEN).GET().build());

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(140));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/error/error_subcode").intValue()).isEqualTo(33);
    }

    @Test
    void bodyShouldBeRefusedWhenItIsNotJson() {
        HttpResponse<String> response = world.call(world.graph("/v23.0/" + NUMBER_ID + "/messages", TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":"))
                .build());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/error/code").intValue()).isEqualTo(100);
    }

    private PhoneMessage onPhone() {
        List<PhoneMessage> messages = world.simulators.phone().dialogue(NUMBER_ID, CUSTOMER);
        return messages.get(messages.size() - 1);
    }
}
