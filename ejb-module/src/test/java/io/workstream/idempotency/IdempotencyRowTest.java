package io.workstream.idempotency;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.SharedProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdempotencyRowTest {

    private static final byte[] HASH = {1, 2, 3};
    private static final StoredAnswer ANSWER = new StoredAnswer(201, Map.of("Location", "/x"), new byte[0]);

    @Test
    void answerShouldBeGivenAgainWhenTheRequestIsRepeated() {
        assertThat(new IdempotencyRow(HASH, ANSWER)
                        .repeatedWith(new byte[] {1, 2, 3})
                        .answer())
                .isSameAs(ANSWER);
    }

    @Test
    void requestShouldBeRefusedWhenItsBodyDiffers() {
        assertRefused(() -> new IdempotencyRow(HASH, ANSWER).repeatedWith(new byte[] {9}))
                .as(SharedProblem.IDEMPOTENCY_KEY_REUSED);
        assertRefused(() -> new IdempotencyRow(HASH, null).repeatedWith(new byte[] {9}))
                .as(SharedProblem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void earlierAnswerShouldBeForTheSameContentOnlyWhenThatIsKnownLater() {
        Claim.Answered answered = new IdempotencyRow(HASH, ANSWER).repeated();

        assertThat(answered.to(new byte[] {1, 2, 3})).isSameAs(ANSWER);
        assertRefused(() -> answered.to(new byte[0])).as(SharedProblem.IDEMPOTENCY_KEY_REUSED);
        assertRefused(() -> new IdempotencyRow(new byte[0], null).repeated()).as(SharedProblem.IDEMPOTENCY_KEY_IN_USE);
    }

    @Test
    void requestShouldBeRefusedWhileTheFirstIsUnderWay() {
        assertRefused(() -> new IdempotencyRow(HASH, null).repeatedWith(HASH)).as(SharedProblem.IDEMPOTENCY_KEY_IN_USE);
    }
}
