package io.workstream.deliveryaudit;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.conversation.ConversationProblem;
import io.workstream.conversation.DeliveryService;
import io.workstream.deliveryaudit.ResendSummary.Skipped;
import io.workstream.shared.Actor;
import io.workstream.shared.FixedClock;
import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryResendsTest {

    private static final DeliveryQuery FAILED =
            new DeliveryQuery(Sought.NOTHING, "failed", null, null, null, null, null);

    private final FixedClock clock = new FixedClock();
    private final UUID workspace = Ids.next(clock);
    private final Actor actor = new Actor(Ids.next(clock), false, null, "127.0.0.1");
    private final List<UUID> sent = new ArrayList<>();
    private final List<ResendSummary> noted = new ArrayList<>();
    private final List<ResendTarget> here = new ArrayList<>();
    private final DeliveryResends resends = new DeliveryResends();
    private @Nullable UUID reached;

    /** The failures of a workspace, without a database. */
    private final class Choice extends ResendChoice {

        @Override
        public List<ResendTarget> those(Actor who, UUID where, List<UUID> ids) {
            return here.stream()
                    .filter(target -> ids.contains(target.deliveryId()))
                    .toList();
        }

        @Override
        public ResendPart next(Actor who, UUID where, DeliveryQuery query, ResendCursor cursor) {
            return new ResendPart(here, reached);
        }

        @Override
        public void note(Actor who, UUID where, ResendSummary summary) {
            noted.add(summary);
        }
    }

    /** Refuses what has not failed. */
    private final class Sending extends DeliveryService {

        @Override
        public void resend(Actor who, UUID conversationId, UUID messageId) {
            boolean failed = here.stream()
                    .anyMatch(target -> target.messageId().equals(messageId)
                            && target.status().equals("failed"));
            if (!failed) {
                throw new Problem(ConversationProblem.NOTHING_TO_RESEND);
            }
            sent.add(messageId);
        }
    }

    @BeforeEach
    void wire() {
        resends.choice = new Choice();
        resends.deliveries = new Sending();
        resends.clock = clock;
    }

    private ResendTarget target(UUID message, String status) {
        ResendTarget target = new ResendTarget(Ids.next(clock), message, Ids.next(clock), status);
        here.add(target);
        return target;
    }

    @Test
    void partsOfOneMessageShouldGoTogether() {
        UUID message = Ids.next(clock);
        ResendTarget first = target(message, "failed");
        ResendTarget second = target(message, "failed");

        ResendSummary summary = resends.these(actor, workspace, List.of(first.deliveryId(), second.deliveryId()));

        assertThat(summary).isEqualTo(new ResendSummary(1, List.of(), null));
        assertThat(sent).containsExactly(message);
        assertThat(noted).containsExactly(summary);
    }

    @Test
    void refusalOfOneShouldNotStopTheOthers() {
        ResendTarget arrived = target(Ids.next(clock), "delivered");
        ResendTarget failed = target(Ids.next(clock), "failed");
        UUID foreign = Ids.next(clock);

        ResendSummary summary =
                resends.these(actor, workspace, List.of(foreign, arrived.deliveryId(), failed.deliveryId()));

        assertThat(summary.resent()).isEqualTo(1);
        assertThat(summary.skipped())
                .containsExactly(
                        new Skipped(foreign, "delivery-not-found"),
                        new Skipped(arrived.deliveryId(), "nothing-to-resend"));
    }

    @Test
    void nothingShouldBeNotedWhenNothingWasSent() {
        ResendTarget arrived = target(Ids.next(clock), "delivered");

        resends.these(actor, workspace, List.of(arrived.deliveryId()));

        assertThat(noted).isEmpty();
    }

    @Test
    void numberOfDeliveriesShouldBeBounded() {
        List<UUID> many = Stream.generate(() -> Ids.next(clock))
                .limit(DeliveryResends.MOST + 1)
                .toList();

        assertRefused(() -> resends.these(actor, workspace, many)).becauseOf("deliveries");
        assertRefused(() -> resends.these(actor, workspace, List.of())).becauseOf("deliveries");
    }

    @Test
    void nextPartShouldBeOfferedUntilAllThatMatchedIsThrough() {
        reached = target(Ids.next(clock), "failed").deliveryId();

        ResendSummary first = resends.matching(actor, workspace, FAILED, null);
        reached = null;
        ResendSummary last = resends.matching(actor, workspace, FAILED, first.next());

        assertThat(first.next()).isNotNull();
        assertThat(last.next()).isNull();
    }
}
