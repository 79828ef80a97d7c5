package io.workstream.web.http;

import static io.workstream.shared.SharedProblem.BODY_TOO_LARGE;
import static io.workstream.shared.SharedProblem.BODY_TOO_SLOW;
import static io.workstream.shared.SharedProblem.MALFORMED_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
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
    void inputShouldGiveUpWhenBytesTrickle() {
        AtomicLong time = new AtomicLong();
        InputStream trickle = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                time.addAndGet(Duration.ofSeconds(4).toNanos());
                return 1;
            }
        };

        Problem problem =
                catchThrowableOfType(Problem.class, () -> new LimitedInput(trickle, 100, time::get).readAllBytes());

        assertThat(problem.code()).isEqualTo(BODY_TOO_SLOW);
        assertThat(Duration.ofNanos(time.get())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void inputShouldGiveALargeFileWhenItComesSlowlyButSteadily() throws IOException {
        AtomicLong time = new AtomicLong();
        InputStream steady = new ByteArrayInputStream(new byte[4 << 20]) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                time.addAndGet(Duration.ofMillis(250).toNanos());
                return super.read(target, offset, Math.min(length, 8 << 10));
            }
        };

        long read = new LimitedInput(steady, 100 << 20, time::get).transferTo(OutputStream.nullOutputStream());

        assertThat(read).isEqualTo(4 << 20);
        assertThat(Duration.ofNanos(time.get())).isGreaterThan(Duration.ofMinutes(2));
    }

    @Test
    void inputShouldSayThatItIsSlowWhenTheServerGaveUpWaiting() {
        AtomicLong time = new AtomicLong();

        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> new LimitedInput(failingAfter(time, Duration.ofSeconds(5)), 100, time::get).readAllBytes());

        assertThat(problem.code()).isEqualTo(BODY_TOO_SLOW);
    }

    @Test
    void inputShouldSayThatItIsBrokenWhenTheSenderIsGone() {
        AtomicLong time = new AtomicLong();

        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> new LimitedInput(failingAfter(time, Duration.ofMillis(10)), 100, time::get).readAllBytes());

        assertThat(problem.code()).isEqualTo(MALFORMED_REQUEST);
    }

    private static InputStream failingAfter(AtomicLong time, Duration wait) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                time.addAndGet(wait.toNanos());
                throw new IOException("gone");
            }
        };
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
