package io.workstream.simulator;

import static io.workstream.simulator.World.CUSTOMER;
import static io.workstream.simulator.World.aSendRequest;
import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.Json;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendRatesTest {

    private static final int TAKEN = 0;

    private final HandMovedClock clock = new HandMovedClock();
    private World world;

    @BeforeEach
    void start() {
        world = World.start(SimulatorSettings.onFreePorts().withClock(clock));
        world.customerWrites("hi");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void sendsShouldBeTakenHoweverManyWhenNoLimitIsSwitchedOn() {
        assertThat(IntStream.range(0, 100).map(n -> send())).containsOnly(TAKEN);
        assertThat(json(world.get("/control/rates")).path("on").booleanValue()).isFalse();
    }

    @Test
    void oneCustomerShouldGetABurstAndThenOneInSixSecondsWhenMetasLimitsAreOn() {
        ObjectNode on = Json.object().put("on", true);

        assertThat(json(world.post("/control/rates", on)).toString())
                .isEqualTo("{\"on\":true,\"perSecond\":80,\"pairBurst\":45,\"pairSeconds\":6}");

        assertThat(IntStream.range(0, 45).map(n -> send())).containsOnly(TAKEN);
        HttpResponse<String> refused = world.send(aSendRequest("too many"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(code(refused)).isEqualTo(131056);
        clock.passes(Duration.ofMillis(5900));
        assertThat(send()).isEqualTo(131056);
        clock.passes(Duration.ofMillis(100));
        assertThat(send()).isEqualTo(TAKEN);
        assertThat(send()).isEqualTo(131056);
    }

    @Test
    void otherCustomersShouldBeReachedWhenOneHasHadEnough() {
        world.post("/control/rates", Json.object().put("on", true).put("pairBurst", 1));
        send();

        assertThat(send()).isEqualTo(131056);
        assertThat(code(world.send(aSendRequest("hello").put("to", "15550100002"))))
                .isEqualTo(TAKEN);
    }

    @Test
    void numberShouldBeRefusedWhenInAndOutTogetherAreTooManyInASecond() {
        world.post("/control/rates", Json.object().put("on", true).put("perSecond", 4));

        world.customerWrites("one");
        world.customerWrites("two");
        assertThat(send()).isEqualTo(TAKEN);
        assertThat(send()).isEqualTo(TAKEN);
        assertThat(send()).isEqualTo(130429);
        clock.passes(Duration.ofMillis(250));
        assertThat(send()).isEqualTo(TAKEN);
        assertThat(send()).isEqualTo(130429);
    }

    @Test
    void limitsShouldBeGoneWhenSwitchedOffOrTheStateIsForgotten() {
        world.post("/control/rates", Json.object().put("on", true).put("pairBurst", 1));
        send();
        world.post("/control/rates", Json.object().put("on", false));
        assertThat(send()).isEqualTo(TAKEN);

        world.post("/control/rates", Json.object().put("on", true).put("pairBurst", 1));
        send();
        assertThat(send()).isEqualTo(131056);
        world.delete("/control/state");
        world.customerWrites("hi");
        assertThat(send()).isEqualTo(TAKEN);
    }

    @Test
    void limitsShouldBeRefusedWhenTheyLetNothingThrough() {
        assertThat(world.post("/control/rates", Json.object().put("on", true).put("perSecond", 0))
                        .statusCode())
                .isEqualTo(400);
    }

    private int send() {
        return code(world.send(aSendRequest("hello").put("to", CUSTOMER)));
    }

    private static int code(HttpResponse<String> answer) {
        return json(answer).at("/error/code").asInt(TAKEN);
    }

    /** Stands still until it is moved. */
    private static final class HandMovedClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
