package io.workstream.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.TopicPosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TopicFeedTest {

    private static final UUID WORKSPACE = new UUID(0, 1);
    private static final UUID EPOCH = new UUID(0, 2);

    /** Held on to: a logger that nobody holds forgets its level. */
    private static final Logger QUIET = Logger.getLogger(TopicFeed.class.getName());

    private final HandClock clock = new HandClock();
    private final RecordingWire wire = RecordingWire.quick();
    private final Subscriber subscriber = new Subscriber(new Outbox(wire, clock));
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private boolean forgotten;
    private boolean away;
    private final TopicFeed feed =
            new TopicFeed("t", new FeedTools(Runnable::run, (delay, work) -> later.add(work), this::history));

    @Test
    void eventsShouldBeSortedWhenTheyArriveOutOfOrder() {
        subscribedAt(0);

        arrive(2);
        arrive(3);
        arrive(1);
        arrive(4);

        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L);
        timePasses();
        assertThat(asked).isEmpty();
    }

    @Test
    void eventShouldBePassedOnOnceWhenItArrivesTwice() {
        subscribedAt(0);

        arrive(1);
        arrive(1);
        arrive(2);
        arrive(1);

        assertThat(numbers()).containsExactly(1L, 2L);
    }

    @Test
    void gapShouldBeFilledFromTheDatabaseWhenEventsGotLost() {
        subscribedAt(0);

        arrive(1);
        arrive(4);
        assertThat(numbers()).containsExactly(1L);
        timePasses();

        assertThat(asked).containsExactly("1-4");
        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L);
        arrive(3);
        arrive(5);
        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void gapShouldBeFilledWhenAnotherReaderSawThatTheTopicIsFurther() {
        subscribedAt(0);

        feed.learn(WORKSPACE, new TopicPosition(EPOCH, 2));
        timePasses();

        assertThat(numbers()).containsExactly(1L, 2L);
    }

    @Test
    void gapShouldBeTriedAgainWhenTheDatabaseIsAway() {
        QUIET.setLevel(Level.OFF);
        subscribedAt(0);
        away = true;
        arrive(2);
        timePasses();
        assertThat(numbers()).isEmpty();

        away = false;
        timePasses();

        assertThat(numbers()).containsExactly(1L, 2L);
    }

    @Test
    void readersShouldBeSentAwayToRecoverWhenTheGapCannotBeFilled() {
        subscribedAt(0);
        forgotten = true;

        arrive(5);
        timePasses();

        assertThat(numbers()).isEmpty();
        assertThat(wire.ending).isEqualTo(Ending.GAP);
    }

    @Test
    void readersShouldBeSentAwayWhenNumbersStartAgain() {
        subscribedAt(7);

        feed.accept(new RealtimeEvent("t", new UUID(0, 9), 1L, "x", "{}"));

        assertThat(wire.ending).isEqualTo(Ending.GAP);
    }

    @Test
    void eventsShouldWaitWhenTheyComeBeforeThePositionIsRead() {
        feed.add(subscriber);

        arrive(41);
        arrive(42);
        assertThat(numbers()).isEmpty();
        subscriber.goLive(new TopicPosition(EPOCH, 41), List.of());
        feed.learn(WORKSPACE, new TopicPosition(EPOCH, 41));

        assertThat(numbers()).containsExactly(42L);
    }

    @Test
    void laterReaderShouldSeeNoGapAndNoRepeatWhenTheFeedIsFurtherThanItsPosition() {
        subscribedAt(0);
        RecordingWire second = RecordingWire.quick();
        Subscriber late = new Subscriber(new Outbox(second, clock));
        feed.add(late);

        arrive(1);
        arrive(2);
        arrive(3);
        late.goLive(new TopicPosition(EPOCH, 2), List.of(Frame.text("opening")));
        feed.learn(WORKSPACE, new TopicPosition(EPOCH, 2));
        arrive(4);

        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(second.sent.get(0)).isEqualTo("opening");
        assertThat(numbers(second.sent.subList(1, second.sent.size()))).containsExactly(3L, 4L);
    }

    @Test
    void stateShouldPassAtOnceWhenItHasNoNumber() {
        subscribedAt(0);

        feed.accept(new RealtimeEvent("t", null, null, "delivery.updated", "{}"));

        assertThat(wire.sent).hasSize(1);
    }

    @Test
    void feedShouldBeEmptyWhenItsLastReaderLeaves() {
        Subscriber other = new Subscriber(new Outbox(RecordingWire.quick(), clock));
        feed.add(subscriber);
        feed.add(other);

        assertThat(feed.removeLast(subscriber)).isFalse();
        assertThat(feed.removeLast(other)).isTrue();
    }

    private void subscribedAt(long seq) {
        feed.add(subscriber);
        subscriber.goLive(new TopicPosition(EPOCH, seq), List.of());
        feed.learn(WORKSPACE, new TopicPosition(EPOCH, seq));
    }

    private void arrive(long seq) {
        feed.accept(event(seq));
    }

    private void timePasses() {
        int due = later.size();
        for (int work = 0; work < due; work++) {
            later.remove().run();
        }
    }

    private Optional<List<RealtimeEvent>> history(
            UUID workspaceId, String topic, TopicPosition from, TopicPosition to) {
        if (away) {
            throw new IllegalStateException("no database");
        }
        asked.add(from.seq() + "-" + to.seq());
        return forgotten
                ? Optional.empty()
                : Optional.of(LongStream.rangeClosed(from.seq() + 1, to.seq())
                        .mapToObj(TopicFeedTest::event)
                        .toList());
    }

    private List<Long> numbers() {
        return numbers(wire.sent);
    }

    private static List<Long> numbers(List<String> frames) {
        return frames.stream()
                .map(frame -> Long.valueOf(frame.replaceAll(".*\"seq\":(\\d+),.*", "$1")))
                .toList();
    }

    private static RealtimeEvent event(long seq) {
        return new RealtimeEvent("t", EPOCH, seq, "message.posted", "{}");
    }
}
