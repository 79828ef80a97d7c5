package io.workstream.simulator;

import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.jivo.AgentText;
import io.workstream.simulator.jivo.DialogLine;
import io.workstream.simulator.jivo.JivoChannel;
import io.workstream.simulator.jivo.JivoConsole;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.Refusal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JivoSimulatorTest {

    private static final String CLIENT = "c-1";

    private World world;
    private JivoConsole console;
    private JivoChannel channel;

    @BeforeEach
    void start() {
        world = World.start();
        console = world.simulators.jivo();
        channel = console.connect(console.open("Support").id(), world.product.url("/webhooks/jivo/secret"));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void eventShouldBeShownWhenItIsAText() {
        HttpResponse<String> response = world.post(channel.path(), anEvent("1", "Добрый день!"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(console.dialogs(channel.id())).singleElement().satisfies(dialog -> {
            assertThat(dialog.clientId()).isEqualTo(CLIENT);
            assertThat(dialog.name()).isEqualTo("Тест");
            assertThat(dialog.lines()).extracting(DialogLine::text).containsExactly("Добрый день!");
        });
    }

    @Test
    void eventShouldBeShownOnceWithACounterWhenItsIdComesTwice() {
        world.post(channel.path(), anEvent("1", "once"));
        HttpResponse<String> second = world.post(channel.path(), anEvent("1", "once"));

        JsonNode events =
                json(world.get("/control/jivo/" + channel.id() + "/events")).path("items");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(events).hasSize(1);
        assertThat(events.at("/0/count").intValue()).isEqualTo(2);
        assertThat(console.dialogs(channel.id()).get(0).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.count()).isEqualTo(2));
    }

    static Stream<Arguments> wrongEvents() {
        return Stream.of(
                wrong("sender", event -> event.remove("sender")),
                wrong("sender.id", event -> event.withObject("/sender").remove("id")),
                wrong("sender.id", event -> event.withObject("/sender").put("id", 15550100001L)),
                wrong("sender.name", event -> event.withObject("/sender").put("name", " ")),
                wrong("sender.phone", event -> event.withObject("/sender").put("phone", "15550100001")),
                wrong("message", event -> event.remove("message")),
                wrong("message.type", event -> event.withObject("/message").remove("type")),
                wrong("message.type", event -> event.withObject("/message").put("type", "keyboard")),
                wrong("message.id", event -> event.withObject("/message").put("id", 7)),
                wrong("message.text", event -> event.withObject("/message").remove("text")),
                wrong("message.text", event -> event.withObject("/message").put("text", "")),
                wrong("message.file", event -> event.withObject("/message").put("type", "photo")),
                wrong("message.latitude", event -> event.withObject("/message").put("type", "location")));
    }

    private static Arguments wrong(String field, Consumer<ObjectNode> change) {
        return Arguments.of(field, change);
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("wrongEvents")
    void eventShouldBeRefusedInPlainTextWhenItBreaksARule(String field, Consumer<ObjectNode> change) {
        ObjectNode event = anEvent("1", "text");
        change.accept(event);

        HttpResponse<String> response = world.post(channel.path(), event);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(response.body()).startsWith(field + " ");
        assertThat(console.events(channel.id())).isEmpty();
    }

    @Test
    void eventShouldBeRefusedWhenChannelIsUnknown() {
        assertThat(world.post("/jivo/" + channel.segment() + "/none", anEvent("1", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(world.post("/jivo/none/" + channel.id(), anEvent("1", "x")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void statusShouldFollowTheOperatorSwitchWhenFlipped() {
        String before = world.get(channel.path() + "/status").body();
        world.post("/control/jivo/operator", Json.object().put("online", false));

        assertThat(before).isEqualTo("1");
        assertThat(world.get(channel.path() + "/status").body()).isEqualTo("0");
        assertThat(world.get("/jivo/none/none/status").statusCode()).isEqualTo(404);
    }

    @Test
    void answerShouldReachTheProductInJivosShapeWhenOperatorWrites() {
        ObjectNode body = Json.object()
                .put("recipientId", CLIENT)
                .put("text", "Чем помочь?")
                .put("agentName", "Thomas Anderson");

        JsonNode answer = json(world.post("/control/jivo/" + channel.id() + "/messages", body));

        StubProduct.Call call = world.product.calls.get(0);
        assertThat(answer.path("httpStatus").intValue()).isEqualTo(200);
        assertThat(call.path()).isEqualTo("/webhooks/jivo/secret");
        assertThat(call.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(new String(call.body(), StandardCharsets.UTF_8)).contains("Чем помочь?");
        assertThat(call.json().at("/sender/name").textValue()).isEqualTo("Thomas Anderson");
        assertThat(call.json().at("/recipient/id").textValue()).isEqualTo(CLIENT);
        assertThat(call.json().at("/message/type").textValue()).isEqualTo("text");
        assertThat(call.json().at("/message/id")).isEqualTo(answer.path("messageId"));
    }

    @Test
    void answerShouldBeRepeatedThreeTimesWhenProductFails() {
        world.product.nextStatuses.addAll(List.of(500, 502, 503, 504, 200));

        JivoConsole.Answered answered = console.answer(channel.id(), AgentText.to(CLIENT, "hello"));

        assertThat(answered.answer().status()).isEqualTo(504);
        assertThat(world.product.calls).hasSize(4);
        assertThat(console.dialogs(channel.id()).get(0).lines().get(0).status()).isEqualTo(DialogLine.Progress.FAILED);
    }

    @Test
    void answerShouldNeverBeRepeatedWhenProductRefuses() {
        world.product.nextStatuses.add(410);

        JivoConsole.Answered answered = console.answer(channel.id(), AgentText.to(CLIENT, "hello"));

        assertThat(answered.answer().status()).isEqualTo(410);
        assertThat(answered.answer().body()).isEqualTo("told to");
        assertThat(world.product.calls).hasSize(1);
    }

    @Test
    void answerShouldFailWhenNobodyListensOrChannelIsNotConnected() {
        JivoChannel deaf = console.connect(console.open("Deaf").id(), URI.create("http://127.0.0.1:9/"));
        JivoChannel loose = console.open("Loose");

        assertThat(console.answer(deaf.id(), AgentText.to(CLIENT, "x")).answer().status())
                .isZero();
        assertThatThrownBy(() -> console.answer(loose.id(), AgentText.to(CLIENT, "x")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void channelShouldGetItsAddressWhenRegisteredOverControlApi() {
        ObjectNode body = Json.object().put("name", "Sales").put("inboundUrl", "/webhooks/jivo/2");

        JsonNode answer = json(world.post("/control/jivo/channels", body));

        assertThat(answer.path("inboundUrl").textValue())
                .isEqualTo(world.product.url("/webhooks/jivo/2").toString());
        URI channelUrl = URI.create(answer.path("channelUrl").textValue());
        assertThat(world.post(channelUrl.getPath(), anEvent("1", "x")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void plannedFaultShouldAnswerInPlainTextWhenTargetIsJivo() {
        world.simulators.faults().plan(FaultTarget.JIVO, 1, Fault.answering(503));

        assertThat(world.post(channel.path(), anEvent("1", "x")).statusCode()).isEqualTo(503);
        assertThat(world.post(channel.path(), anEvent("1", "x")).statusCode()).isEqualTo(200);
        assertThat(console.events(channel.id()))
                .extracting(ReceivedEvent::count)
                .containsExactly(1);
    }

    @Test
    void stateShouldBeEmptyWhenCleared() {
        world.post(channel.path(), anEvent("1", "x"));
        world.customerWrites("hi");
        world.simulators.faults().plan(FaultTarget.JIVO, 3, Fault.answering(500));

        assertThat(world.delete("/control/state").statusCode()).isEqualTo(204);

        assertThat(console.events(channel.id())).isEmpty();
        assertThat(world.simulators.phone().dialogue(World.NUMBER_ID, World.CUSTOMER))
                .isEmpty();
        assertThat(world.simulators.faults().left()).containsEntry("jivo", 0);
        assertThat(console.channels()).hasSize(1);
        assertThat(world.delete("/control/state?all=true").statusCode()).isEqualTo(204);
        assertThat(console.channels()).isEmpty();
        assertThat(world.simulators.numbers().all()).isEmpty();
    }

    private static ObjectNode anEvent(String id, String text) {
        ObjectNode event = Json.object();
        event.putObject("sender").put("id", CLIENT).put("name", "Тест").put("phone", "+15550100001");
        event.putObject("message").put("type", "text").put("id", id).put("text", text);
        return event;
    }
}
