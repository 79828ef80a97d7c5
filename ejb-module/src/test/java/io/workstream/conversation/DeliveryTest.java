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

import io.workstream.connector.Receipts;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.conversation.StatusReport.Outcome;
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
    private static final Verdict AGAIN =
            Verdict.again(Verdict.Kind.RETRY, Receipts.without(DeliveryReceipt.Outcome.UNREACHABLE), HOLD);
    private static final Verdict NOT_NOW = Verdict.waiting(HOLD);
    private static final Verdict UNANSWERED = Verdict.unknown(Receipts.without(DeliveryReceipt.Outcome.UNANSWERED));

    @Nested
    class Times {

        @Test
        void timesShouldNeverRunBackwardsWhenMetaCountsWholeSeconds() {
            Delivery delivery = aDelivery().being(SENDING).sent(1).build();
            Instant accepted = NOW.plusMillis(700);
            delivery.conclude(Verdict.taken(Verdict.Kind.ACCEPTED, Receipts.accepted("wamid.1")), accepted);

            delivery.follow(new StatusReport("wamid.1", null, Outcome.READ, NOW, null), LATER);

            assertThat(delivery.row().deliveredAt()).isEqualTo(accepted);
            assertThat(delivery.row().readAt()).isEqualTo(accepted);
        }
    }

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
            Delivery delivery = aDelivery()
                    .unknownSince(NOW)
                    .unanswered(Delivery.MOST_UNANSWERED)
                    .sent(3)
                    .build();

            Optional<Instant> comeBack = delivery.takeUp(NOW.plus(HOLD), HOLD);

            assertThat(comeBack).isEmpty();
            assertThat(delivery).failedWith("no-answer").wasSent(3);
        }

        @Test
        void deliveryShouldBeSentOnceMoreWhenOnlyTheLastOfItsSendsWasNotAnswered() {
            Delivery delivery = aDelivery().unknownSince(NOW).sent(3).build();

            assertThat(delivery.takeUp(NOW.plus(HOLD), HOLD)).isEmpty();

            assertThat(delivery).is(SENDING).wasSent(4);
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
            delivery.conclude(takenAs("wamid.1"), NOW);

            assertThat(delivery).is(ACCEPTED).hasReceiversId("wamid.1").wasAcceptedAt(NOW);
        }

        @Test
        void deliveryShouldKeepItsIdWhenALaterAnswerNamesNone() {
            delivery.conclude(takenAs("wamid.1"), NOW);
            delivery.conclude(takenAs(null), LATER);

            assertThat(delivery).hasReceiversId("wamid.1").wasAcceptedAt(NOW);
        }

        @Test
        void deliveryShouldGoBackWhenItIsToBeTriedAgain() {
            delivery.conclude(AGAIN, NOW);

            assertThat(delivery).is(QUEUED).wasSent(1);
        }

        @Test
        void attemptShouldNotCountWhenTheReceiverOnlyAskedToWait() {
            delivery.conclude(NOT_NOW, NOW);
            delivery.conclude(NOT_NOW, NOW);

            assertThat(delivery).is(QUEUED).wasSent(0);
        }

        @Test
        void deliveryShouldBeUnknownWhenNoAnswerCame() {
            delivery.conclude(UNANSWERED, NOW);

            assertThat(delivery).is(UNKNOWN);
        }

        @Test
        void reportShouldStandWhenItOvertookTheMissingAnswer() {
            delivery.follow(delivered("wamid.1", NOW), NOW);
            delivery.conclude(UNANSWERED, LATER);
            delivery.conclude(AGAIN, NOW);

            assertThat(delivery).is(DELIVERED).wasDeliveredAt(NOW);
        }

        @Test
        void reportShouldStandWhenItOvertookTheAnswer() {
            delivery.follow(read("wamid.1", NOW), NOW);
            delivery.conclude(takenAs("wamid.1"), LATER);

            assertThat(delivery).is(READ).hasReceiversId("wamid.1").wasReadAt(NOW);
        }
    }

    @Nested
    class Reported {

        @Test
        void reportShouldSettleADeliveryThatWasNeverAnswered() {
            Delivery delivery = aDelivery().unknownSince(NOW).sent(1).build();

            delivery.follow(sent("wamid.1", LATER), LATER);

            assertThat(delivery).is(ACCEPTED).hasReceiversId("wamid.1");
        }

        @Test
        void deliveryShouldNotBeRepeatedWhenItTurnsOutToHaveArrived() {
            Delivery delivery = aDelivery().being(SENDING).sent(1).build();
            delivery.conclude(AGAIN, NOW);

            delivery.follow(delivered("wamid.1", LATER), LATER);

            assertThat(delivery).is(DELIVERED).wasDeliveredAt(LATER);
            assertThat(delivery.status().pending()).isFalse();
        }

        @Test
        void reportsShouldOnlyMoveUpWhenTheyComeInAnotherOrder() {
            Delivery delivery = aDelivery().being(ACCEPTED).sent(1).build();

            delivery.follow(read("wamid.1", NOW), LATER);
            delivery.follow(delivered("wamid.1", LATER), LATER);
            delivery.follow(sent("wamid.1", LATER), LATER);

            assertThat(delivery).is(READ).wasReadAt(NOW).wasDeliveredAt(NOW).wasAcceptedAt(NOW);
        }

        @Test
        void reportShouldChangeNothingWhenItComesTwice() {
            Delivery delivery = aDelivery().being(ACCEPTED).sent(1).build();

            delivery.follow(delivered("wamid.1", NOW), LATER);
            delivery.follow(delivered("wamid.1", LATER), LATER);

            assertThat(delivery).is(DELIVERED).wasDeliveredAt(NOW);
        }

        @Test
        void deliveryShouldFailWhenMetaAcceptedItFirst() {
            Delivery delivery = aDelivery().being(SENDING).sent(1).build();
            delivery.conclude(takenAs("wamid.1"), NOW);

            delivery.follow(failed("wamid.1", LATER), LATER);

            assertThat(delivery).failedWith("131047").hasReceiversId("wamid.1");
        }

        @Test
        void lateSentShouldNotReviveADeliveryThatFailed() {
            Delivery delivery = aDelivery().being(SENDING).sent(1).build();
            delivery.conclude(takenAs("wamid.1"), NOW);
            delivery.follow(failed("wamid.1", LATER), LATER);

            delivery.follow(sent("wamid.1", LATER), LATER);

            assertThat(delivery).failedWith("131047").wasAcceptedAt(NOW);
        }

        @Test
        void lateSentShouldReviveADeliveryThatFailedForLackOfAnAnswer() {
            Delivery delivery = aDelivery()
                    .unknownSince(NOW)
                    .unanswered(Delivery.MOST_UNANSWERED)
                    .build();
            delivery.takeUp(NOW.plus(HOLD), HOLD);

            delivery.follow(sent("wamid.1", LATER), LATER);

            assertThat(delivery).is(ACCEPTED).hasNoFailure();
        }

        @Test
        void lateDeliveredShouldBeBelievedWhenItFollowsAFailure() {
            Delivery delivery = aDelivery().being(ACCEPTED).sent(1).build();
            delivery.follow(failed("wamid.1", NOW), LATER);

            delivery.follow(delivered("wamid.1", LATER), LATER);

            assertThat(delivery).is(DELIVERED).hasNoFailure();
        }

        @Test
        void lateFailureShouldBeIgnoredWhenItWasDelivered() {
            Delivery delivery = aDelivery().being(DELIVERED).sent(1).build();

            delivery.follow(failed("wamid.1", LATER), LATER);

            assertThat(delivery).is(DELIVERED).hasNoFailure();
        }

        @Test
        void firstFailureShouldStandWhenAnotherFollows() {
            Delivery delivery = aDelivery().being(ACCEPTED).sent(1).build();

            delivery.follow(failed("wamid.1", NOW), LATER);
            FailureView another = new FailureView("131026", "Undeliverable.");
            delivery.follow(new StatusReport("wamid.1", null, Outcome.FAILED, LATER, another), LATER);

            assertThat(delivery).failedWith("131047");
        }

        @Test
        void timeOfAReportShouldNotLieInTheFuture() {
            Delivery delivery = aDelivery().being(ACCEPTED).sent(1).build();

            delivery.follow(delivered("wamid.1", LATER), NOW);

            assertThat(delivery).wasDeliveredAt(NOW);
        }
    }

    @Nested
    class ReportedLate {

        @ParameterizedTest
        @EnumSource(
                value = Outcome.class,
                names = {"SENT", "FAILED"})
        void reportShouldNotCountWhenAPersonHasResentTheMessage(Outcome outcome) {
            Delivery delivery = resentAfterFailure("wamid.1");

            assertThat(delivery.follow(report("wamid.1", outcome, NOW), LATER)).isFalse();
            assertThat(delivery).is(QUEUED).hasNoFailure();

            delivery.takeUp(LATER, HOLD);
            assertThat(delivery.follow(report("wamid.1", outcome, NOW), LATER)).isFalse();
            assertThat(delivery).is(SENDING).hasNoFailure();

            delivery.conclude(takenAs("wamid.2"), LATER);
            assertThat(delivery.follow(report("wamid.1", outcome, NOW), LATER)).isFalse();
            assertThat(delivery).is(ACCEPTED).hasNoFailure().hasReceiversId("wamid.2");
        }

        @Test
        void failureShouldCountWhenItIsOfTheSendThatReplacedAnother() {
            Delivery delivery = resentAfterFailure("wamid.1");
            delivery.takeUp(LATER, HOLD);
            delivery.conclude(takenAs("wamid.2"), LATER);

            assertThat(delivery.follow(failed("wamid.2", LATER), LATER)).isTrue();

            assertThat(delivery).failedWith("131047");
        }

        @Test
        void failureShouldCountWhenTheSendThatReplacedAnotherWasNeverAnswered() {
            Delivery delivery = resentAfterFailure("wamid.1");
            delivery.takeUp(LATER, HOLD);
            delivery.conclude(UNANSWERED, LATER);

            delivery.follow(failed("wamid.2", LATER), LATER);

            assertThat(delivery).failedWith("131047").hasReceiversId("wamid.2");
        }

        @Test
        void failureShouldNotCountWhenItIsOfASendThatWasRepeatedForLackOfAnAnswer() {
            Delivery delivery = aDelivery().unknownSince(NOW).sent(1).build();
            delivery.takeUp(NOW.plus(HOLD), HOLD);
            delivery.conclude(takenAs("wamid.2"), LATER);

            delivery.follow(failed("wamid.1", LATER), LATER);

            assertThat(delivery).is(ACCEPTED).hasReceiversId("wamid.2");
        }

        @Test
        void arrivalShouldCountWhicheverSendItIsOf() {
            Delivery delivery = resentAfterFailure("wamid.1");
            delivery.takeUp(LATER, HOLD);
            delivery.conclude(takenAs("wamid.2"), LATER);

            delivery.follow(delivered("wamid.1", NOW), LATER);

            assertThat(delivery).is(DELIVERED).hasReceiversId("wamid.2");
        }

        @Test
        void answerShouldNotReviveADeliveryWhoseFailureOvertookIt() {
            Delivery delivery = aDelivery().being(SENDING).sent(1).build();
            delivery.follow(failed("wamid.1", NOW), NOW);

            delivery.conclude(takenAs("wamid.1"), LATER);

            assertThat(delivery).failedWith("131047");
        }

        @Test
        void answerShouldSettleADeliveryWhenTheFailureWasOfAnEarlierSend() {
            Delivery delivery = aDelivery().being(SENDING).sent(2).build();
            delivery.follow(failed("wamid.1", NOW), NOW);

            delivery.conclude(takenAs("wamid.2"), LATER);

            assertThat(delivery).is(ACCEPTED).hasNoFailure().hasReceiversId("wamid.2");
        }

        private Delivery resentAfterFailure(String wamid) {
            Delivery delivery = aDelivery().being(SENDING).sent(1).build();
            delivery.conclude(takenAs(wamid), NOW);
            delivery.follow(failed(wamid, NOW), NOW);
            delivery.resend();
            return delivery;
        }
    }

    @Test
    void failedDeliveryShouldStartAnewWhenAPersonResendsIt() {
        Delivery delivery = aDelivery().being(SENDING).sent(3).build();
        delivery.conclude(takenAs("wamid.1"), NOW);
        delivery.follow(failed("wamid.1", NOW), NOW);

        delivery.resend();

        assertThat(delivery).is(QUEUED).wasSent(0).hasNoFailure().wasAcceptedAt(null);
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

        assertThat(new Delivery(row).row()).isEqualTo(row);
    }

    private static Verdict takenAs(String receiversId) {
        return Verdict.taken(Verdict.Kind.ACCEPTED, Receipts.accepted(receiversId));
    }

    private static StatusReport sent(String wamid, Instant at) {
        return report(wamid, Outcome.SENT, at);
    }

    private static StatusReport delivered(String wamid, Instant at) {
        return report(wamid, Outcome.DELIVERED, at);
    }

    private static StatusReport read(String wamid, Instant at) {
        return report(wamid, Outcome.READ, at);
    }

    private static StatusReport failed(String wamid, Instant at) {
        return report(wamid, Outcome.FAILED, at);
    }

    private static StatusReport report(String wamid, Outcome outcome, Instant at) {
        return new StatusReport(wamid, null, outcome, at, outcome == Outcome.FAILED ? OVERDUE : null);
    }
}
