package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.RawCall;
import io.workstream.system.harness.Unique;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Senders who begin a call and do not go on: twice as many as the server has threads. */
class SlowSendersIT {

    private static final int SENDERS = 400;
    /** Less than a second where the machine has nothing else to do; waiting for a thread takes at least ten. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Bridge bridge = Bridge.open();
    private final Customer ivan = bridge.customer("Ivan");
    private final List<RawCall> halves = new ArrayList<>();

    @AfterEach
    void hangUp() {
        halves.forEach(RawCall::close);
    }

    @Test
    void othersShouldBeAnsweredAtOnceWhileManyWebhookCallsAreHalfSent() {
        var text = bridge.meta()
                .text(Unique.wamid(), ivan.number(), "in the crowd")
                .build();
        warmUp();

        begin(SENDERS / 2, bridge.webhook());
        begin(SENDERS / 2, bridge.inbound());
        var refused = halves.get(SENDERS - 1).status();

        assertThat(timed(() -> Web.get(Web.at("/health/ready")), 200)).isLessThan(AT_ONCE);
        assertThat(timed(() -> bridge.fromMetaInOnePiece(text), 200)).isLessThan(AT_ONCE);
        soon().untilAsserted(() -> assertThat(ivan.textsAtJivo()).containsExactly("in the crowd"));
        assertThat(timed(() -> RawCall.post(bridge.inbound(), typing().toString()), 200))
                .isLessThan(AT_ONCE);
        assertThat(refused).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/auth/login, application/json", "/login, application/x-www-form-urlencoded"})
    void othersShouldBeAnsweredAtOnceWhileManySignInsAreHalfSent(String path, String type) {
        warmUp();

        IntStream.range(0, SENDERS).forEach(each -> half(path, type, each % 2 == 0 ? "" : "{", 1000));

        assertThat(timed(() -> Web.get(Web.at("/health/ready")), 200)).isLessThan(AT_ONCE);
        assertThat(timed(() -> Web.get(Web.at("/login")), 200)).isLessThan(AT_ONCE);
        assertThat(timed(() -> bridge.fromJivo(typing()), 200)).isLessThan(AT_ONCE);
        assertThat(halves.get(SENDERS - 1).status()).isEqualTo(503);
    }

    @Test
    void callShouldBeTakenWhenTheRestOfItsBodyComesLate() {
        String body = typing().toString();
        RawCall call = half(bridge.inbound(), body.substring(0, 10), body.length());

        assertThat(timed(() -> Web.get(Web.at("/health/ready")), 200)).isLessThan(AT_ONCE);
        call.goOn(body.substring(10, 20));
        call.goOn(body.substring(20));

        assertThat(timed(call::answer, 200)).isLessThan(AT_ONCE);
    }

    @Test
    void callShouldBeRefusedWhenTheRestOfItsBodyNeverComes() {
        assertThat(half(bridge.webhook(), "{", 100).status()).isEqualTo(408);
    }

    @Test
    void callShouldBeRefusedWhenMoreComesThanIsTaken() {
        RawCall call = RawCall.begin(
                "",
                "POST " + bridge.inbound().getPath() + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Transfer-Encoding: chunked");
        halves.add(call);
        String chunk = "100000\r\n" + " ".repeat(1 << 20) + "\r\n";

        IntStream.range(0, 4).forEach(each -> call.goOn(chunk));

        assertThat(call.status()).isEqualTo(413);
    }

    /** What is asked for the first time is slow for other reasons. */
    private void warmUp() {
        bridge.customer("Olga").says("early");
        bridge.fromJivo(typing()).expect(200);
        Web.get(Web.at("/login")).expect(200);
        Web.get(Web.at("/health/ready")).expect(200);
    }

    private JsonObject typing() {
        return object("message", object("type", "typein", "text", "half a sen"));
    }

    private static Duration timed(Supplier<Answer> call, int status) {
        long begun = System.nanoTime();
        call.get().expect(status);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void begin(int count, URI address) {
        IntStream.range(0, count).forEach(each -> half(address, "{\"object\":", 1000));
    }

    private RawCall half(URI address, String begun, int length) {
        return half(address.getPath(), "application/json", begun, length);
    }

    private RawCall half(String path, String type, String begun, int length) {
        RawCall call = RawCall.begin(
                begun,
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Type: " + type,
                "Content-Length: " + length);
        halves.add(call);
        return call;
    }
}
