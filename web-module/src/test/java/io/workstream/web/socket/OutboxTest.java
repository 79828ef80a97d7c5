package io.workstream.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final HandClock clock = new HandClock();

    @Test
    void framesShouldLeaveInTheOrderOfferedWhenTheReaderIsQuick() {
        RecordingWire wire = RecordingWire.quick();
        Outbox outbox = new Outbox(wire, clock);

        IntStream.range(0, 5).forEach(number -> outbox.offer(Frame.text("" + number)));

        assertThat(wire.sent).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void framesShouldLeaveTogetherWhenTheyWaitedForAWrite() {
        RecordingWire wire = RecordingWire.slow();
        Outbox outbox = new Outbox(wire, clock);
        IntStream.range(0, 5).forEach(number -> outbox.offer(Frame.text("" + number)));

        wire.finishWrite();

        assertThat(wire.sent).containsExactly("0", "1", "2", "3", "4");
        assertThat(wire.batches).containsExactly(1, 4);
    }

    @Test
    void readerShouldBeLetGoWhenItLetsTheBoxFill() {
        RecordingWire wire = RecordingWire.slow();
        Outbox outbox = new Outbox(wire, clock);
        Frame large = Frame.text("x".repeat(1 << 20));

        IntStream.range(0, 4).forEach(number -> outbox.offer(large));
        outbox.offer(Frame.text("too late"));

        // Not while a write is under way: the reader could not be told why.
        assertThat(wire.ending).isNull();
        wire.finishWrite();
        assertThat(wire.ending).isEqualTo(Ending.SLOW_READER);
        assertThat(wire.batches).hasSize(1);
    }

    @Test
    void boxShouldCallItselfStalledWhenOneWriteTakesTooLong() {
        RecordingWire wire = RecordingWire.slow();
        Outbox outbox = new Outbox(wire, clock);
        outbox.offer(Frame.text("x"));

        clock.pass(Outbox.LONGEST_WRITE);
        boolean atTheLimit = outbox.stalledAt(clock.instant());
        clock.pass(Duration.ofSeconds(1));
        boolean beyond = outbox.stalledAt(clock.instant());
        wire.finishWrite();

        assertThat(atTheLimit).isFalse();
        assertThat(beyond).isTrue();
        assertThat(outbox.stalledAt(clock.instant())).isFalse();
    }

    @Test
    void endingShouldWaitWhenFramesAreStillToBeSent() {
        RecordingWire wire = RecordingWire.slow();
        Outbox outbox = new Outbox(wire, clock);
        outbox.offer(Frame.text("first"));
        outbox.offer(Frame.text("last"));

        outbox.endWith(Ending.ABUSE);
        outbox.offer(Frame.text("too late"));

        assertThat(wire.ending).isNull();
        wire.finishWrite();
        wire.finishWrite();
        assertThat(wire.sent).containsExactly("first", "last");
        assertThat(wire.ending).isEqualTo(Ending.ABUSE);
    }

    @Test
    void framesShouldNotDigIntoTheStackWhenThousandsAreWrittenAtOnce() {
        RecordingWire wire = RecordingWire.slow();
        Outbox outbox = new Outbox(wire, clock);
        Frame medium = Frame.text("x".repeat(60_000));
        IntStream.range(0, 30).forEach(number -> outbox.offer(medium));

        IntStream.range(0, 30).forEach(number -> wire.finishWrite());

        assertThat(wire.sent).hasSize(30);
        assertThat(wire.ending).isNull();
    }
}
