package io.workstream.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class TurnedInputTest {

    private final WaitingTurns turns = new WaitingTurns(1);

    @Test
    void inputShouldGiveTheWholeBodyWithoutATurnWhenItIsHere() throws IOException {
        byte[] read = turns.take(() -> input(5, 5).readAllBytes());

        assertThat(read).hasSize(5);
    }

    @Test
    void inputShouldRefuseToWaitWhenOthersWait() throws IOException {
        Problem late = turns.take(
                () -> catchThrowableOfType(Problem.class, () -> input(5, 6).readAllBytes()));
        Problem unknown = turns.take(
                () -> catchThrowableOfType(Problem.class, () -> input(5, -1).readAllBytes()));

        assertThat(late.code()).isEqualTo(SharedProblem.TOO_BUSY);
        assertThat(unknown.code()).isEqualTo(SharedProblem.TOO_BUSY);
    }

    @Test
    void inputShouldWaitWhenItIsItsTurnAndGiveTheTurnBack() throws IOException {
        assertThat(input(5, -1).readAllBytes()).hasSize(5);
        assertThat(input(5, 6).readAllBytes()).hasSize(5);
        assertThat(input(1, 1).read()).isZero();
    }

    private InputStream input(int here, long announced) {
        return new TurnedInput(new ByteArrayInputStream(new byte[here]), announced, turns);
    }
}
