package io.workstream.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.breaker.BreakerMoved.State;
import io.workstream.breaker.Receiver.Side;
import io.workstream.shared.FixedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallGateTest {

    private static final Receiver ACCOUNT = new Receiver(Side.WHATSAPP, new UUID(1, 1), new UUID(1, 2));
    private static final Receiver CHANNEL = new Receiver(Side.JIVO, new UUID(1, 1), new UUID(1, 3));
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration SECOND_PAUSE = Duration.ofSeconds(10);

    private final FixedClock clock = new FixedClock();
    private final List<BreakerMoved> moves = new ArrayList<>();
    private final CallGate gate = new CallGate();

    @BeforeEach
    void assemble() {
        gate.clock = clock;
        gate.settings = new BreakerSettings(4, List.of(FIRST_PAUSE, SECOND_PAUSE));
        gate.moves = new RecordedMoves(moves);
    }

    @Test
    void callsShouldBeMadeWhenNothingIsKnownOfTheReceiver() {
        assertThat(gate.enter(ACCOUNT)).isEmpty();
        assertThat(gate.shut(ACCOUNT)).isFalse();
    }

    @Test
    void noCallShouldBeMadeWhenTheReceiverDidNotAnswerTheLastOnes() {
        away(ACCOUNT, 4);

        assertThat(gate.enter(ACCOUNT))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(FIRST_PAUSE, FIRST_PAUSE.plusSeconds(1)));
        assertThat(gate.shut(ACCOUNT)).isTrue();
        assertThat(gate.missed()).containsExactly(ACCOUNT);
        assertThat(gate.count(ACCOUNT.side(), State.OPEN)).isEqualTo(1);
        assertThat(moves).containsExactly(new BreakerMoved(ACCOUNT, State.CLOSED, State.OPEN));
    }

    @Test
    void otherReceiversShouldBeCalledWhenOneIsAway() {
        away(ACCOUNT, 4);

        assertThat(gate.enter(CHANNEL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallEnd.class,
            names = {"TAKEN", "ANSWERED", "NOT_MADE"})
    void callsShouldGoOnWhenTheReceiverRefusesThem(CallEnd end) {
        for (int call = 0; call < 20; call++) {
            assertThat(gate.enter(ACCOUNT)).isEmpty();
            gate.ended(ACCOUNT, end);
        }

        assertThat(gate.enter(ACCOUNT)).isEmpty();
        assertThat(moves).isEmpty();
    }

    @Test
    void oneProbeShouldBeLetThroughWhenThePauseIsOver() {
        away(ACCOUNT, 4);
        clock.pass(FIRST_PAUSE.plusMillis(1));

        Optional<Duration> probe = gate.enter(ACCOUNT);
        Optional<Duration> second = gate.enter(ACCOUNT);

        assertThat(probe).isEmpty();
        assertThat(second).hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(FIRST_PAUSE));
    }

    @Test
    void callsShouldGoOnWhenTheProbeIsAnswered() {
        away(ACCOUNT, 4);
        clock.pass(FIRST_PAUSE.plusMillis(1));
        gate.enter(ACCOUNT);

        gate.ended(ACCOUNT, CallEnd.ANSWERED);

        assertThat(gate.enter(ACCOUNT)).isEmpty();
        assertThat(gate.missed()).isEmpty();
        assertThat(moves).extracting(BreakerMoved::to).containsExactly(State.OPEN, State.HALF_OPEN, State.CLOSED);
        assertThat(moves).extracting(BreakerMoved::lost).containsExactly(true, false, false);
        assertThat(moves).extracting(BreakerMoved::back).containsExactly(false, false, true);
    }

    @Test
    void pauseShouldGrowWhenTheProbeMeetsNobody() {
        away(ACCOUNT, 4);
        clock.pass(FIRST_PAUSE.plusMillis(1));
        gate.enter(ACCOUNT);

        gate.ended(ACCOUNT, CallEnd.AWAY);

        assertThat(gate.enter(ACCOUNT))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(SECOND_PAUSE, SECOND_PAUSE.plusSeconds(2)));
        assertThat(moves).extracting(BreakerMoved::lost).containsExactly(true, false, false);
    }

    @Test
    void nextOneShouldProbeWhenTheFirstMadeNoCall() {
        away(ACCOUNT, 4);
        clock.pass(FIRST_PAUSE.plusMillis(1));
        gate.enter(ACCOUNT);

        gate.ended(ACCOUNT, CallEnd.NOT_MADE);

        assertThat(gate.enter(ACCOUNT)).isEmpty();
    }

    @Test
    void receiverShouldNotBeMissedWhenNobodyWantsToCallItAnyMore() {
        away(ACCOUNT, 4);

        clock.pass(Duration.ofMinutes(3));

        assertThat(gate.missed()).isEmpty();
        assertThat(gate.count(ACCOUNT.side(), State.OPEN)).isZero();
    }

    @Test
    void callsShouldGoOnWhenTheReceiverAnswersAfterItWasAway() {
        away(ACCOUNT, 3);

        gate.enter(ACCOUNT);
        gate.ended(ACCOUNT, CallEnd.TAKEN);

        assertThat(gate.enter(ACCOUNT)).isEmpty();
        assertThat(moves).isEmpty();
    }

    @Test
    void everyCallShouldWaitWhenTheReceiverWantsToRest() {
        Duration rest = gate.rest(ACCOUNT, FIRST_PAUSE);

        assertThat(rest).isBetween(FIRST_PAUSE, FIRST_PAUSE.plusSeconds(1));
        assertThat(gate.enter(ACCOUNT)).isPresent();
        assertThat(gate.shut(ACCOUNT)).isTrue();
        clock.pass(FIRST_PAUSE);
        assertThat(gate.enter(ACCOUNT)).isEmpty();
        assertThat(gate.shut(ACCOUNT)).isFalse();
    }

    @Test
    void restShouldDoubleWhenItIsWishedAgainAndAgain() {
        gate.rest(ACCOUNT, FIRST_PAUSE);
        gate.rest(ACCOUNT, FIRST_PAUSE);
        clock.pass(FIRST_PAUSE);

        Duration second = gate.rest(ACCOUNT, FIRST_PAUSE);

        assertThat(second)
                .isBetween(
                        FIRST_PAUSE.multipliedBy(2), FIRST_PAUSE.multipliedBy(2).plusSeconds(2));
    }

    @Test
    void restShouldNotGrowForEver() {
        for (int wish = 0; wish < 50; wish++) {
            clock.pass(gate.rest(ACCOUNT, FIRST_PAUSE));
        }

        assertThat(gate.rest(ACCOUNT, FIRST_PAUSE)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void restShouldBeShortAgainWhenSomethingWasTaken() {
        clock.pass(gate.rest(ACCOUNT, FIRST_PAUSE));
        gate.enter(ACCOUNT);
        gate.ended(ACCOUNT, CallEnd.TAKEN);

        assertThat(gate.rest(ACCOUNT, FIRST_PAUSE)).isLessThan(FIRST_PAUSE.plusSeconds(1));
    }

    private void away(Receiver receiver, int calls) {
        for (int call = 0; call < calls; call++) {
            gate.enter(receiver);
            gate.ended(receiver, CallEnd.AWAY);
        }
    }
}
