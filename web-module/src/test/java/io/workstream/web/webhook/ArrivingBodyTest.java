package io.workstream.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivingBodyTest {

    private static final int LIMIT = 200_000;
    private static final int HELD = 64 << 10;

    private final Trickle trickle = new Trickle();
    private int dispatched;

    @Test
    void bytesShouldBeThoseThatCameInTheirOrder() throws IOException {
        ArrivingBody body = arriving(new BodyRoom(HELD));

        trickle.bring("{\"a\"", ":");
        body.onDataAvailable();
        assertThat(dispatched).isZero();
        trickle.bring("1}");
        body.onDataAvailable();
        body.onAllDataRead();

        assertThat(dispatched).isEqualTo(1);
        assertThat(body.bytes()).isEqualTo("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void callShouldGoOnOnceHoweverOftenItsBodyEnds() throws IOException {
        ArrivingBody body = arriving(new BodyRoom(HELD));

        body.onTimeout(null);
        body.onError(new IOException("interrupted"));
        trickle.bring("too late");
        body.onDataAvailable();
        body.onAllDataRead();

        assertThat(dispatched).isEqualTo(1);
        assertRefused(body, SharedProblem.BODY_TOO_SLOW);
    }

    @Test
    void callShouldBeRefusedWhenItsBodyBreaksOff() {
        ArrivingBody body = arriving(new BodyRoom(HELD));

        body.onError(new IOException("gone"));

        assertRefused(body, SharedProblem.MALFORMED_REQUEST).hasRootCauseMessage("gone");
    }

    @Test
    void callShouldBeRefusedWhenMoreComesThanIsTaken() throws IOException {
        ArrivingBody body = arriving(new BodyRoom(10L * LIMIT));

        trickle.bring("x".repeat(LIMIT));
        body.onDataAvailable();
        assertThat(dispatched).isZero();
        trickle.bring("x");
        body.onDataAvailable();

        assertRefused(body, SharedProblem.BODY_TOO_LARGE);
    }

    @Test
    void callShouldBeRefusedWhenThereIsNoRoomForMore() throws IOException {
        ArrivingBody body = arriving(new BodyRoom(HELD));

        trickle.bring("x".repeat(HELD));
        body.onDataAvailable();
        assertThat(dispatched).isZero();
        trickle.bring("x");
        body.onDataAvailable();

        assertRefused(body, SharedProblem.TOO_BUSY);
    }

    @Test
    void roomShouldBeGivenBackOnceNobodyNeedsTheBytes() throws IOException {
        BodyRoom room = new BodyRoom(3L * HELD);
        ArrivingBody body = arriving(room);

        trickle.bring("x".repeat(2 * HELD));
        body.onDataAvailable();
        assertThat(room.taken().get()).isBetween(2L * HELD, 3L * HELD);
        body.forget();
        body.onComplete(null);

        assertThat(room.taken().get()).isZero();
    }

    @Test
    void roomShouldBeAsMuchAsThereIs() {
        BodyRoom room = new BodyRoom(10);

        assertThat(room.take(6)).isTrue();
        assertThat(room.take(5)).isFalse();
        assertThat(room.take(4)).isTrue();
        room.free(4);
        assertThat(room.take(4)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100, 15", "163840, 25", "-1, 27"})
    void patienceShouldGrowWithWhatIsToCome(long length, long seconds) {
        assertThat(ArrivingBody.patience(length, LIMIT)).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(ArrivingBody body, SharedProblem code) {
        return assertThatThrownBy(body::bytes)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private ArrivingBody arriving(BodyRoom room) {
        AsyncContext context = answering(AsyncContext.class, Map.of("dispatch", () -> ++dispatched));
        HttpServletRequest request = answering(
                HttpServletRequest.class, Map.of("getInputStream", () -> trickle, "getAsyncContext", () -> context));
        assertThat(room.take(HELD)).isTrue();
        return new ArrivingBody(request, LIMIT, room);
    }

    private static <T> T answering(Class<T> type, Map<String, Supplier<Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Supplier<Object> answer = answers.get(method.getName());
            Object value = answer == null ? null : answer.get();
            return method.getReturnType() == void.class ? null : value;
        }));
    }

    /** Gives what was brought, and is not ready for more. */
    private static final class Trickle extends ServletInputStream {

        private final Deque<Byte> there = new ArrayDeque<>();

        void bring(String... pieces) {
            for (byte each : String.join("", pieces).getBytes(StandardCharsets.UTF_8)) {
                there.add(each);
            }
        }

        @Override
        public int read() {
            return there.isEmpty() ? -1 : there.remove();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return !there.isEmpty();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
