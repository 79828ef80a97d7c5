package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AfterCommitTest {

    private static final Logger LOG = Logger.getLogger(AfterCommit.class.getName());

    private final OneTransaction transaction = new OneTransaction();
    private final AfterCommit afterCommit = new AfterCommit();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void begin() {
        LOG.setLevel(Level.OFF);
        afterCommit.registry = transaction;
    }

    @Test
    void workShouldWaitForTheCommitAndKeepItsOrder() {
        afterCommit.run(() -> done.add("first"));
        afterCommit.run(() -> done.add("second"));

        assertThat(done).isEmpty();

        transaction.end(Status.STATUS_COMMITTED);

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void workShouldBeForgottenWhenTheTransactionRollsBack() {
        afterCommit.run(() -> done.add("never"));

        transaction.end(Status.STATUS_ROLLEDBACK);

        assertThat(done).isEmpty();
    }

    @Test
    void workShouldBeDoneOnceWhenAskedForSeveralTimesUnderOneKey() {
        afterCommit.once("nudge", () -> done.add("nudge"));
        afterCommit.once("nudge", () -> done.add("again"));

        transaction.end(Status.STATUS_COMMITTED);

        assertThat(done).containsExactly("nudge");
    }

    @Test
    void certainWorkShouldWaitForTheCommitWhenThereIsATransaction() {
        afterCommit.runIfKept(() -> done.add("counted"));

        assertThat(done).isEmpty();

        transaction.end(Status.STATUS_COMMITTED);

        assertThat(done).containsExactly("counted");
    }

    @Test
    void certainWorkShouldBeForgottenWhenTheTransactionRollsBack() {
        afterCommit.runIfKept(() -> done.add("never"));

        transaction.end(Status.STATUS_ROLLEDBACK);

        assertThat(done).isEmpty();
    }

    @Test
    void certainWorkShouldBeForgottenWhenTheTransactionIsBoundToRollBack() {
        transaction.end(Status.STATUS_MARKED_ROLLBACK);

        afterCommit.runIfKept(() -> done.add("never"));
        transaction.end(Status.STATUS_COMMITTED);

        assertThat(done).isEmpty();
    }

    @Test
    void certainWorkShouldBeDoneAtOnceWhenThereIsNoTransaction() {
        transaction.end(Status.STATUS_NO_TRANSACTION);

        afterCommit.runIfKept(() -> done.add("counted"));

        assertThat(done).containsExactly("counted");
    }

    @Test
    void otherWorkShouldBeDoneWhenOnePieceFails() {
        afterCommit.run(() -> {
            throw new IllegalStateException("the broker is away");
        });
        afterCommit.run(() -> done.add("next"));

        transaction.end(Status.STATUS_COMMITTED);

        assertThat(done).containsExactly("next");
    }
}
