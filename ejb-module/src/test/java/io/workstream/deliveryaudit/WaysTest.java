package io.workstream.deliveryaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workstream.conversation.AttemptView;
import io.workstream.deliveryaudit.Ways.Mark;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaysTest {

    private static final Instant START = Instant.parse("2026-03-14T12:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    private record Times(@Nullable Instant accepted, @Nullable Instant delivered, @Nullable Instant read) {}

    private static DeliveryRecord delivery(String channel, Times times) {
        return new DeliveryRecord(
                ID,
                ID,
                ID,
                ID,
                null,
                channel,
                0,
                "read",
                1,
                null,
                null,
                null,
                "out",
                "jivo",
                null,
                "text",
                "hello",
                null,
                null,
                START,
                times.accepted,
                times.delivered,
                times.read,
                null);
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    @Test
    void wayToWhatsAppShouldNameEveryStationInTheOrderOfTime() {
        DeliveryRecord delivery = delivery("wa_outbound", new Times(at(120), at(900), at(5_000)));
        List<Mark> marks = List.of(
                new Mark("received", at(0)),
                new Mark("enqueued", at(1)),
                new Mark("dequeued", at(20)),
                new Mark("sent", at(121)),
                new Mark("acknowledged", at(950)));
        List<AttemptView> calls = List.of(new AttemptView(at(21), "accepted", 200, null, null, 99));

        List<DeliveryStep> steps = Ways.steps(delivery, marks, calls);

        assertThat(steps)
                .extracting(DeliveryStep::station, DeliveryStep::sinceStartMs)
                .containsExactly(
                        tuple("received", 0L),
                        tuple("enqueued", 1L),
                        tuple("dequeued", 20L),
                        tuple("sent", 21L),
                        tuple("accepted", 120L),
                        tuple("delivered", 900L),
                        tuple("reported", 950L),
                        tuple("read", 5_000L));
        assertThat(steps.get(3).durationMs()).isEqualTo(99);
        assertThat(steps.get(3).outcome()).isEqualTo("accepted");
    }

    @Test
    void acceptanceShouldBeTheAnswerWhenAReportWasFaster() {
        DeliveryRecord delivery = delivery("wa_outbound", new Times(at(90), at(90), null));
        List<AttemptView> calls = List.of(
                new AttemptView(at(10), "queued", 503, null, null, 5),
                new AttemptView(at(50), "delivered", 200, null, null, 60));

        assertThat(Ways.steps(delivery, List.of(), calls))
                .extracting(DeliveryStep::station, DeliveryStep::sinceStartMs)
                .containsExactly(
                        tuple("received", 0L),
                        tuple("sent", 10L),
                        tuple("sent", 50L),
                        tuple("delivered", 90L),
                        tuple("accepted", 110L));
    }

    @Test
    void callShouldNotSeemToBeginAfterWhatCameOfIt() {
        DeliveryRecord delivery = delivery("jivo_outbound", new Times(at(50), at(50), null));
        List<AttemptView> calls = List.of(new AttemptView(at(60), "delivered", 200, null, null, 12));

        assertThat(Ways.steps(delivery, List.of(), calls))
                .extracting(DeliveryStep::station, DeliveryStep::sinceStartMs)
                .containsExactly(tuple("received", 0L), tuple("sent", 38L), tuple("delivered", 50L));
    }

    @Test
    void wayToJivoShouldNotTellTheSameTwice() {
        DeliveryRecord delivery = delivery("jivo_outbound", new Times(at(50), at(50), null));
        List<Mark> marks = List.of(new Mark("received", at(0)), new Mark("acknowledged", at(51)));

        assertThat(Ways.steps(delivery, marks, List.of()))
                .extracting(DeliveryStep::station)
                .containsExactly("received", "delivered");
    }

    @Test
    void wayShouldBeginWithTheMessageWhenItsTrailIsGone() {
        DeliveryRecord delivery = delivery("jivo_outbound", new Times(at(50), at(50), null));

        assertThat(Ways.steps(delivery, List.of(), List.of()))
                .extracting(DeliveryStep::station)
                .containsExactly("received", "delivered");
    }
}
