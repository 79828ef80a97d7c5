package io.workstream.web.http;

import static io.workstream.shared.SharedProblem.BODY_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LimitedInputTest {

    @Test
    void inputShouldGiveEverythingWhenItIsAtTheLimit() throws IOException {
        byte[] read = new LimitedInput(new ByteArrayInputStream(new byte[100]), 100).readAllBytes();

        assertThat(read).hasSize(100);
    }

    @Test
    void inputShouldRefuseWhenOneByteMoreComes() {
        LimitedInput input = new LimitedInput(new ByteArrayInputStream(new byte[101]), 100);

        Problem problem = catchThrowableOfType(Problem.class, input::readAllBytes);

        assertThat(problem.code()).isEqualTo(BODY_TOO_LARGE);
    }

    @Test
    void inputShouldStopReadingWhenTheSourceHasNoEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        Problem problem = catchThrowableOfType(Problem.class, () -> new LimitedInput(endless, 1 << 20).readAllBytes());

        assertThat(problem.code()).isEqualTo(BODY_TOO_LARGE);
    }
}
