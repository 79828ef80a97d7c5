package io.workstream.web.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.identity.IdentityProblem;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final String ANN = "01a20115-7da7-7917-b493-4ff3a9a669ae";
    private static final String READY = "{\"op\":\"ready\",\"userId\":\"" + ANN + "\",\"heartbeatSeconds\":30}";

    private final HandClock clock = new HandClock();
    private final RecordingWire wire = RecordingWire.quick();
    private final Connection connection =
            new Connection("c-1", new Visitor("127.0.0.1", null), new Outbox(wire, clock), clock.instant());
    private final Actor ann = new Actor(UUID.fromString(ANN), false, null, "127.0.0.1");

    @Test
    void connectionShouldEndWhenNoHelloCameInTenSeconds() {
        after(Duration.ofSeconds(9));
        assertThat(wire.ending).isNull();

        after(Duration.ofSeconds(1));
        assertThat(wire.ending).isEqualTo(Ending.UNAUTHENTICATED);
    }

    @Test
    void connectionShouldWarnOnceAndThenEndWhenTheTokenEnds() {
        connection.greet(ann, clock.instant().plusSeconds(70));

        after(Duration.ofSeconds(9));
        assertThat(wire.sent).containsExactly(READY);
        after(Duration.ofSeconds(1));
        after(Duration.ofSeconds(1));
        assertThat(wire.sent).containsExactly(READY, "{\"op\":\"expiring\"}");
        connection.heard(clock.instant());
        after(Duration.ofSeconds(59));

        assertThat(wire.ending).isEqualTo(Ending.UNAUTHENTICATED);
        assertThat(wire.ending.code()).isEqualTo(4401);
    }

    @Test
    void connectionShouldGoOnWhenANewHelloCameInTime() {
        connection.greet(ann, clock.instant().plusSeconds(70));
        after(Duration.ofSeconds(20));
        connection.greet(ann, clock.instant().plusSeconds(900));
        connection.heard(clock.instant());

        after(Duration.ofSeconds(60));

        assertThat(wire.ending).isNull();
    }

    @Test
    void helloShouldBeRefusedWhenItIsSomebodyElses() {
        connection.greet(ann, clock.instant().plusSeconds(70));
        Actor bob = new Actor(UUID.randomUUID(), false, null, "127.0.0.1");

        Problem problem = catchThrowableOfType(
                Problem.class, () -> connection.greet(bob, clock.instant().plusSeconds(70)));

        assertThat(problem.code()).isEqualTo(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void connectionShouldBePingedAndEndWhenItStaysSilent() {
        connection.greetByCookie(ann, clock.instant());

        after(Duration.ofSeconds(30));
        assertThat(wire.batches).as("the ready frame and a ping").hasSize(2);
        after(Duration.ofSeconds(61));

        assertThat(wire.ending).isEqualTo(Ending.SILENT);
    }

    @Test
    void connectionShouldEndWhenItDoesNotReadUpToTheEndOfItsToken() {
        RecordingWire stuck = RecordingWire.slow();
        Connection reader =
                new Connection("c-2", new Visitor("127.0.0.1", null), new Outbox(stuck, clock), clock.instant());
        reader.greet(ann, clock.instant().plusSeconds(10));

        clock.pass(Duration.ofSeconds(10));
        reader.tick(clock.instant());
        assertThat(stuck.ending).isNull();
        clock.pass(Outbox.LONGEST_WRITE);
        reader.tick(clock.instant());

        assertThat(stuck.ending).isEqualTo(Ending.SLOW_READER);
    }

    @Test
    void pageSessionShouldBeLookedAtAgainEveryMinute() {
        connection.greetByCookie(ann, clock.instant());

        clock.pass(Duration.ofSeconds(59));
        boolean early = connection.tick(clock.instant());
        clock.pass(Duration.ofSeconds(1));
        boolean due = connection.tick(clock.instant());
        boolean again = connection.tick(clock.instant());

        assertThat(early).isFalse();
        assertThat(due).isTrue();
        assertThat(again).isFalse();
    }

    @Test
    void connectionShouldEndWhenTooManyFramesInARowMakeNoSense() {
        IntStream.range(0, 10).forEach(frame -> connection.badFrame());
        connection.goodFrame();
        IntStream.range(0, 10).forEach(frame -> connection.badFrame());
        assertThat(wire.ending).isNull();

        connection.badFrame();

        assertThat(wire.ending).isEqualTo(Ending.ABUSE);
        assertThat(wire.ending.code()).isEqualTo(4400);
    }

    private void after(Duration time) {
        clock.pass(time);
        connection.tick(clock.instant());
    }
}
