package io.workstream.conversation;

import static io.workstream.conversation.DeliveryAssert.assertThat;
import static io.workstream.conversation.DeliveryBuilder.BORN;
import static io.workstream.conversation.DeliveryBuilder.aDelivery;
import static io.workstream.conversation.DeliveryChannel.JIVO_OUTBOUND;
import static io.workstream.conversation.DeliveryChannel.WA_OUTBOUND;
import static io.workstream.conversation.DeliveryStatus.ACCEPTED;
import static io.workstream.conversation.DeliveryStatus.DELIVERED;
import static io.workstream.conversation.DeliveryStatus.FAILED;
import static io.workstream.conversation.DeliveryStatus.QUEUED;
import static io.workstream.conversation.DeliveryStatus.READ;
import static io.workstream.conversation.DeliveryStatus.SENDING;
import static io.workstream.conversation.DeliveryStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTest {

    private static final Duration HOLD = Duration.ofSeconds(20);
    private static final Instant NOW = BORN.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(5);
    private static final FailureView OVERDUE = new FailureView("131047", "More than 24 hours have passed.");

    @Nested
    class TakenUp {

        @ParameterizedTest
        @EnumSource(DeliveryChannel.class)
        void deliveryShouldBeSentWhenItIsQueued(DeliveryChannel side) {
            Delivery delivery = aDelivery().to(side).build();

            Optional<Instant> comeBack = delivery.takeUp(NOW, HOLD);

            assertThat(comeBack).isEmpty();
            assertThat(delivery).is(SENDING).wasSent(1);
        }

        @Test
        void deliveryToWhatsAppShouldWaitForAReportWhenTheNodeDiedWhileSending() {
            Delivery delivery =
                    aDelivery().to(WA_OUTBOUND).being(SENDING).sent(1).build();

            Optional<Instant> comeBack = delivery.takeUp(NOW, HOLD);

            assertThat(comeBack).contains(NOW.plus(HOLD));
            assertThat(delivery).is(UNKNOWN).wasSent(1);
        }

        @Test
        void deliveryToJivoShouldBeRepeatedWhenTheNodeDiedWhileSending() {
            Delivery delivery =
                    aDelivery().to(JIVO_OUTBOUND).being(SENDING).sent(1).build();

            Optional<Instant> comeBack = delivery.takeUp(NOW, HOLD);

            assertThat(comeBack).isEmpty();
            assertThat(delivery).is(SENDING).wasSent(2);
        }

        @Test
        void unansweredDeliveryShouldWaitUntilItsHoldIsOver() {
            Delivery delivery = aDelivery().unknownSince(NOW).sent(1).build();

            assertThat(delivery.takeUp(NOW.plus(HOLD).minusMillis(1), HOLD)).contains(NOW.plus(HOLD));
            assertThat(delivery).is(UNKNOWN).wasSent(1);

            assertThat(delivery.takeUp(NOW.plus(HOLD), HOLD)).isEmpty();
            assertThat(delivery).is(SENDING).wasSent(2);
        }

        @Test
        void deliveryShouldFailWhenNobodyAnsweredThreeTimes() {
            Delivery delivery =
                    aDelivery().unknownSince(NOW).sent(Delivery.MOST_UNANSWERED).build();

            Optional<Instant> comeBack = delivery.takeUp(NOW.plus(HOLD), HOLD);

            assertThat(comeBack).isEmpty();
            assertThat(delivery).failedWith("no-answer").wasSent(3);
        }

        @Test
        void deliveryShouldBeSentThreeTimesAtMostWhenTheNodeDiesEachTime() {
            Delivery delivery = aDelivery().build();
            Instant now = NOW;

            for (int i = 0; i < 10 && delivery.status().pending(); i++) {
                now = delivery.takeUp(now, HOLD).orElse(now);
            }

            assertThat(delivery).failedWith("no-answer").wasSent(3);
        }
    }

    @Nested
    class Answered {

        private final Delivery delivery = aDelivery().being(SENDING).sent(1).build();

        @Test
        void deliveryShouldBeAcceptedUnderTheReceiversId() {
            delivery.accept("wamid.1", NOW);

            assertThat(delivery).is(ACCEPTED).hasReceiversId("wamid.1").wasAcceptedAt(NOW);
        }

        @Test
        void deliveryShouldKeepItsIdWhenALaterAnswerNamesNone() {
            delivery.accept("wamid.1", NOW);
            delivery.accept(null, LATER);

            assertThat(delivery).hasReceiversId("wamid.1").wasAcceptedAt(NOW);
        }

        @Test
        void deliveryShouldGoBackWhenItIsToBeTriedAgain() {
            delivery.postpone(true);

            assertThat(delivery).is(QUEUED).wasSent(1);
        }

        @Test
        void attemptShouldNotCountWhenTheReceiverOnlyAskedToWait() {
            delivery.postpone(false);
            delivery.postpone(false);

            assertThat(delivery).is(QUEUED).wasSent(0);
        }

        @Test
        void deliveryShouldBeUnknownWhenNoAnswerCame() {
            delivery.becomeUnknown(NOW);

            assertThat(delivery).is(UNKNOWN);
        }

        @Test
        void reportShouldStandWhenItOvertookTheMissingAnswer() {
            delivery.deliver(NOW);
            delivery.becomeUnknown(LATER);
            delivery.postpone(true);

            assertThat(delivery).is(DELIVERED).wasDeliveredAt(NOW);
        }

        @Test
        void reportShouldStandWhenItOvertookTheAnswer() {
            delivery.read(NOW);
            delivery.accept("wamid.1", LATER);

            assertThat(delivery).is(READ).hasReceiversId("wamid.1").wasReadAt(NOW);
        }
    }

    @Nested
    class Reported {

        @Test
        void reportShouldSettleADeliveryThatWasNeverAnswered() {
            Delivery delivery = aDelivery().unknownSince(NOW).sent(1).build();

            delivery.accept("wamid.1", LATER);

            assertThat(delivery).is(ACCEPTED).hasReceiversId("wamid.1");
        }

        @Test
        void deliveryShouldNotBeRepeatedWhenItTurnsOutToHaveArrived() {
            Delivery delivery = aDelivery().being(SENDING).sent(1).build();
            delivery.postpone(true);

            delivery.deliver(LATER);

            assertThat(delivery).is(DELIVERED).wasDeliveredAt(LATER);
            assertThat(delivery.status().pending()).isFalse();
        }

        @Test
        void reportsShouldOnlyMoveUpWhenTheyComeInAnotherOrder() {
            Delivery delivery = aDelivery().being(ACCEPTED).sent(1).build();

            delivery.read(NOW);
            delivery.deliver(LATER);
            delivery.accept("wamid.1", LATER);

            assertThat(delivery).is(READ).wasReadAt(NOW).wasDeliveredAt(NOW).wasAcceptedAt(NOW);
        }

        @Test
        void reportShouldChangeNothingWhenItComesTwice() {
            Delivery delivery = aDelivery().being(ACCEPTED).sent(1).build();

            delivery.deliver(NOW);
            delivery.deliver(LATER);

            assertThat(delivery).is(DELIVERED).wasDeliveredAt(NOW);
        }

        @Test
        void deliveryShouldFailWhenMetaAcceptedItFirst() {
            Delivery delivery = aDelivery().being(SENDING).sent(1).build();
            delivery.accept("wamid.1", NOW);

            delivery.fail(OVERDUE, LATER);

            assertThat(delivery).failedWith("131047").hasReceiversId("wamid.1");
        }

        @Test
        void lateSentShouldNotReviveADeliveryThatFailed() {
            Delivery delivery = aDelivery().being(SENDING).sent(1).build();
            delivery.accept("wamid.1", NOW);
            delivery.fail(OVERDUE, LATER);

            delivery.accept("wamid.1", LATER);

            assertThat(delivery).failedWith("131047").wasAcceptedAt(NOW);
        }

        @Test
        void lateSentShouldReviveADeliveryThatFailedForLackOfAnAnswer() {
            Delivery delivery = aDelivery().unknownSince(NOW).sent(3).build();
            delivery.takeUp(NOW.plus(HOLD), HOLD);

            delivery.accept("wamid.1", LATER);

            assertThat(delivery).is(ACCEPTED).hasNoFailure();
        }

        @Test
        void lateDeliveredShouldBeBelievedWhenItFollowsAFailure() {
            Delivery delivery = aDelivery().being(ACCEPTED).sent(1).build();
            delivery.fail(OVERDUE, NOW);

            delivery.deliver(LATER);

            assertThat(delivery).is(DELIVERED).hasNoFailure();
        }

        @Test
        void lateFailureShouldBeIgnoredWhenItWasDelivered() {
            Delivery delivery = aDelivery().being(DELIVERED).sent(1).build();

            delivery.fail(OVERDUE, LATER);

            assertThat(delivery).is(DELIVERED).hasNoFailure();
        }

        @Test
        void firstFailureShouldStandWhenAnotherFollows() {
            Delivery delivery = aDelivery().being(ACCEPTED).sent(1).build();

            delivery.fail(OVERDUE, NOW);
            delivery.fail(new FailureView("131026", "Undeliverable."), LATER);

            assertThat(delivery).failedWith("131047");
        }
    }

    @Test
    void failedDeliveryShouldStartAnewWhenAPersonResendsIt() {
        Delivery delivery = aDelivery().being(SENDING).sent(3).build();
        delivery.accept("wamid.1", NOW);
        delivery.fail(OVERDUE, NOW);

        delivery.resend();

        assertThat(delivery)
                .is(QUEUED)
                .wasSent(0)
                .hasNoFailure()
                .hasReceiversId(null)
                .wasAcceptedAt(null);
        assertThat(delivery.takeUp(LATER, HOLD)).isEmpty();
        assertThat(delivery).is(SENDING).wasSent(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryStatus.class,
            names = {"FAILED", "ACCEPTED", "DELIVERED", "READ"})
    void settledDeliveryShouldNotBePending(DeliveryStatus settled) {
        assertThat(aDelivery().being(settled).build().status().pending()).isFalse();
    }

    @Test
    void rowShouldComeBackAsItWasWhenNothingChanged() {
        DeliveryRow row = aDelivery().being(FAILED).sent(2).row();

        assertThat(new Delivery(row).changed(row)).isEqualTo(row);
    }
}
