package io.workstream.simulator;

import static io.workstream.simulator.World.CUSTOMER;
import static io.workstream.simulator.World.NUMBER_ID;
import static io.workstream.simulator.World.aSendRequest;
import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.jivo.AgentText;
import io.workstream.simulator.jivo.JivoChannel;
import io.workstream.simulator.whatsapp.PhoneMessage;
import io.workstream.simulator.whatsapp.Tick;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.Occasion;
import io.workstream.simulator.wire.StatusScript;
import io.workstream.simulator.wire.Telling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be made to go wrong between the product and the outside world. */
class FaultsTest {

    private World world;
    private Faults faults;

    @BeforeEach
    void start() {
        world = World.start();
        faults = world.simulators.faults();
        world.customerWrites("hi");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 401",
        "190, 401",
        "200, 403",
        "368, 403",
        "131031, 403",
        "4, 429",
        "80007, 429",
        "130429, 429",
        "131056, 429",
        "131048, 400",
        "131047, 400",
        "131026, 400",
        "131049, 400",
        "131000, 500",
        "131016, 503"
    })
    void refusalShouldHaveMetasStatusAndShapeWhenACodeIsPlanned(int code, int status) {
        faults.plan(FaultTarget.GRAPH, 1, Fault.code(code));

        HttpResponse<String> answer = world.send(aSendRequest("hello"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/error/code").intValue()).isEqualTo(code);
        assertThat(json(answer).at("/error/error_data/details").asText()).isNotBlank();
        assertThat(onPhone()).isEmpty();
    }

    @Test
    void refusalShouldSayWhenToComeBackWhenToldSo() {
        faults.plan(FaultTarget.GRAPH, 1, Fault.code(130429).retryAfter(7));

        assertThat(world.send(aSendRequest("hello")).headers().firstValue("Retry-After"))
                .contains("7");
    }

    @Test
    void messageShouldFailInAStatusWhenTheCodeComesLate() {
        faults.plan(FaultTarget.GRAPH, 1, Fault.late(131049));

        assertThat(world.send(aSendRequest("hello")).statusCode()).isEqualTo(200);

        await("the status").until(() -> world.product.statuses().equals(List.of("failed")));
        assertThat(world.product.statusNodes().get(0).at("/errors/0/code").intValue())
                .isEqualTo(131049);
        assertThat(onPhone()).extracting(PhoneMessage::status).containsExactly(Tick.FAILED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Ending.class,
            names = {"LOST", "RESET", "HALF"})
    void messageShouldArriveWithoutAWholeAnswerWhenTheConnectionBreaks(Fault.Ending ending) {
        faults.plan(FaultTarget.GRAPH, 1, Fault.ending(ending));

        assertThatThrownBy(() -> world.send(aSendRequest("hello"))).isInstanceOf(UncheckedIOException.class);

        assertThat(onPhone()).extracting(PhoneMessage::text).containsExactly("hello");
        assertThat(world.send(aSendRequest("again")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Ending.class,
            names = {"LOST", "RESET", "HALF"})
    void nothingShouldHappenWhenTheConnectionBreaksBefore(Fault.Ending ending) {
        faults.plan(FaultTarget.GRAPH, 1, Fault.ending(ending).withoutEffect());

        assertThatThrownBy(() -> world.send(aSendRequest("hello"))).isInstanceOf(UncheckedIOException.class);

        assertThat(onPhone()).isEmpty();
        assertThat(faults.calls(FaultTarget.GRAPH, CUSTOMER)).isEqualTo(1);
    }

    @Test
    void connectionShouldBeResetAndNotClosedWhenToldSo() throws IOException {
        faults.plan(FaultTarget.GRAPH, 1, Fault.ending(Fault.Ending.RESET));

        assertThatThrownBy(() -> rawAnswer(aSendRequest("hello"))).isInstanceOf(SocketException.class);
    }

    @Test
    void headersAndHalfTheBodyShouldComeWhenTheAnswerBreaksOff() throws IOException {
        faults.plan(FaultTarget.GRAPH, 1, Fault.ending(Fault.Ending.HALF));

        String answer = rawAnswer(aSendRequest("hello"));

        assertThat(answer).startsWith("HTTP/1.1 200").contains("{\"messaging_product\"");
        assertThat(answer).doesNotContain("}]}");
    }

    @Test
    void nothingShouldEverComeWhenTheServiceIsSilent() {
        faults.plan(FaultTarget.GRAPH, 1, Fault.ending(Fault.Ending.SILENT));

        assertThatThrownBy(() -> world.call(world.graph("/v23.0/" + NUMBER_ID, World.TOKEN)
                        .timeout(Duration.ofMillis(700))
                        .GET()
                        .build()))
                .hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(world.send(aSendRequest("next")).statusCode()).isEqualTo(200);
    }

    @Test
    void faultShouldMeetOnlyWhomItIsAboutWhenItNamesSomebody() {
        faults.plan(FaultTarget.GRAPH, Occasion.next(1).about("15550100009"), Fault.answering(503));
        ObjectNode toAnother = aSendRequest("other").put("to", "+15550100009");

        assertThat(world.send(aSendRequest("mine")).statusCode()).isEqualTo(200);
        assertThat(world.send(toAnother).statusCode()).isEqualTo(503);
        assertThat(world.send(toAnother).statusCode()).isEqualTo(200);

        assertThat(faults.calls(FaultTarget.GRAPH, "15550100009")).isEqualTo(2);
        assertThat(faults.calls(FaultTarget.GRAPH, NUMBER_ID)).isEqualTo(3);
    }

    @Test
    void aboutHalfOfTheCallsShouldFailWhenTheChanceIsHalf() {
        faults.plan(FaultTarget.GRAPH, Occasion.always().withChance(0.5), Fault.answering(500));

        long failed = IntStream.range(0, 60)
                .filter(i -> world.send(aSendRequest("n" + i)).statusCode() == 500)
                .count();

        assertThat(failed).isBetween(15L, 45L);
    }

    @Test
    void statusesShouldComeAsWrittenWhenAScriptIsPlanned() {
        faults.plan(Occasion.next(1).about(CUSTOMER), StatusScript.of("read", "delivered", "sent", "sent"));

        world.send(aSendRequest("hello"));

        await("all").until(() -> world.product.statuses().equals(List.of("read", "delivered", "sent", "sent")));
        assertThat(onPhone()).extracting(PhoneMessage::status).containsExactly(Tick.READ);
    }

    @Test
    void statusShouldComeBeforeTheAnswerWhenEarly() {
        faults.plan(Occasion.next(1), StatusScript.of("sent", "delivered").beforeAnswer());

        world.send(aSendRequest("hello"));

        assertThat(world.product.statuses()).containsExactly("sent", "delivered");
    }

    @Test
    void webhookShouldComeTwiceWhenDoubled() {
        int before = world.product.calls.size();
        faults.plan(FaultTarget.META_WEBHOOK, Occasion.next(1).about(CUSTOMER), Telling.copied(2));

        world.customerWrites("twice");

        await("both").until(() -> world.product.calls.size() == before + 2);
        assertThat(world.product.calls.get(before).body())
                .isEqualTo(world.product.calls.get(before + 1).body());
    }

    @Test
    void webhookShouldBeRepeatedWhenTheProductsAnswerIsLost() {
        int before = world.product.calls.size();
        faults.plan(FaultTarget.META_WEBHOOK, Occasion.next(1), Telling.beginning(Telling.First.UNHEARD));

        assertThat(world.customerWrites("lost").answer().status()).isZero();

        await("repeat").until(() -> world.product.calls.size() == before + 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "RESET", "STUCK"})
    void webhookShouldComeOnceAndWholeWhenItsFirstCallBreaksOff(Telling.First first) {
        int before = world.product.calls.size();
        faults.plan(FaultTarget.META_WEBHOOK, Occasion.next(1), Telling.beginning(first));

        assertThat(world.customerWrites("half").answer().status()).isZero();

        await("repeat").until(() -> world.product.calls.size() == before + 1);
        assertThat(world.product.calls.get(before).body())
                .asString(StandardCharsets.UTF_8)
                .contains("half");
    }

    @Test
    void webhookShouldBeRepeatedAgainAndAgainWhenTheSenderIsPatient() {
        faults.plan(FaultTarget.META_WEBHOOK, Occasion.next(1), Telling.untilTaken());
        IntStream.range(0, 8).forEach(i -> world.product.nextStatuses.add(503));
        int before = world.product.calls.size();

        world.customerWrites("patience");

        await("the ninth").until(() -> world.product.calls.size() == before + 9);
    }

    @Test
    void operatorsEventShouldComeTwiceWhenDoubled() {
        JivoChannel channel = world.simulators.jivo().open("Sales");
        world.simulators.jivo().connect(channel.id(), world.product.url("/webhooks/jivo/t1"));
        faults.plan(FaultTarget.JIVO_WEBHOOK, Occasion.next(1).about("c-1"), Telling.copied(2));

        world.simulators.jivo().answer(channel.id(), AgentText.to("c-1", "hello"));

        assertThat(world.product.calls)
                .filteredOn(call -> call.path().endsWith("/jivo/t1"))
                .hasSize(2);
    }

    @Test
    void faultsShouldBePlannedAndCountedOverHttp() {
        plan("{'target':'graph','code':131056,'retryAfter':3,'count':2,'who':'15550100001'}");
        plan("{'target':'jivo','status':503,'answer':'half','delayMs':5}");
        plan("{'target':'meta_webhook','copies':2,'first':'cut','chance':0.5}");
        HttpResponse<String> left = plan("{'target':'statuses','statuses':['read','sent'],'early':true}");

        assertThat(json(left))
                .isEqualTo(Json.object()
                        .put("graph", 2)
                        .put("jivo", 1)
                        .put("media", 0)
                        .put("meta_webhook", 1)
                        .put("jivo_webhook", 0)
                        .put("statuses", 1));
        assertThat(world.send(aSendRequest("hello")).statusCode()).isEqualTo(429);
        assertThat(json(world.get("/control/faults/calls/graph/" + CUSTOMER))
                        .path("calls")
                        .intValue())
                .isEqualTo(1);
        world.delete("/control/faults");
        assertThat(faults.left().values()).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'target':'mail'}",
                "{'target':'graph','code':4711}",
                "{'target':'graph','status':99}",
                "{'target':'graph','answer':'maybe'}",
                "{'target':'graph','status':500,'chance':1.5}",
                "{'target':'graph','status':500,'count':0}",
                "{'target':'meta_webhook','copies':99}",
                "{'target':'meta_webhook','first':'maybe'}",
                "{'target':'statuses','statuses':['seen']}",
                "{'target':'statuses'}"
            })
    void planShouldBeRefusedWhenItMakesNoSense(String body) {
        assertThat(plan(body).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> plan(String body) {
        return world.post(
                "/control/faults", Json.readObject(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private List<PhoneMessage> onPhone() {
        return world.simulators.phone().dialogue(NUMBER_ID, CUSTOMER).stream()
                .filter(message -> message.direction() == PhoneMessage.Direction.IN)
                .toList();
    }

    private String rawAnswer(ObjectNode body) throws IOException {
        byte[] bytes = Json.bytes(body);
        try (Socket socket = new Socket("127.0.0.1", world.simulators.httpPort())) {
            String head = "POST /graph/v23.0/" + NUMBER_ID + "/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Authorization: Bearer " + World.TOKEN
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
