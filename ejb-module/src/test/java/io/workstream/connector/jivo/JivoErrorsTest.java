package io.workstream.connector.jivo;

import static io.workstream.connector.Receipts.accepted;
import static io.workstream.connector.Receipts.refused;
import static io.workstream.connector.Receipts.refusedFor;
import static io.workstream.connector.Receipts.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.Verdict;
import io.workstream.conversation.Verdict.Kind;
import io.workstream.shared.TestSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JivoErrorsTest {

    private final JivoErrors errors = new JivoErrors();

    @BeforeEach
    void assemble() {
        errors.patience = JivoPatience.read();
    }

    @AfterEach
    void forget() {
        TestSettings.clear();
    }

    @Test
    void messageShouldBeDeliveredWhenJivoTookIt() {
        assertThat(errors.judge(accepted(null), 1).kind()).isEqualTo(Kind.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 413, 422, 429, 499})
    void messageShouldNeverBeSentAgainWhenJivoRejectedIt(int status) {
        Verdict verdict = errors.judge(refused(status, null), 1);

        assertThat(verdict.kind()).isEqualTo(Kind.FAILED);
        assertThat(verdict.failure()).isEqualTo(new FailureView("http-" + status, "refused by the receiver"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500, 502, 503, 504})
    void messageShouldBeSentAgainWhenJivoDidNotTakeItForNow(int status) {
        assertThat(errors.judge(refused(status, null), 1).kind()).isEqualTo(Kind.RETRY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"UNREACHABLE", "UNANSWERED"})
    void messageShouldBeSentAgainWhenNobodyAnswered(Outcome outcome) {
        assertThat(errors.judge(without(outcome), 1).kind()).isEqualTo(Kind.RETRY);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 15", "3, 60"})
    void pauseShouldStayWithinJivosThreeToSixtySeconds(int attempts, long seconds) {
        assertThat(errors.judge(refused(500, null), attempts).pause()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void messageShouldFailWhenThreeRepetitionsDidNotHelp() {
        Verdict verdict = errors.judge(without(Outcome.UNREACHABLE), 4);

        assertThat(verdict.kind()).isEqualTo(Kind.FAILED);
        assertThat(verdict.failure()).isEqualTo(new FailureView("no-connection", "nobody there"));
    }

    @Test
    void messageShouldFailWhenOurOwnRulesForbidTheAddress() {
        Verdict verdict = errors.judge(without(Outcome.FORBIDDEN), 1);

        assertThat(verdict.kind()).isEqualTo(Kind.FAILED);
        assertThat(verdict.failure().code()).isEqualTo("address-forbidden");
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "20, 20", "600, 60"})
    void repetitionShouldWaitAsJivoAsksWithinItsOwnLimits(long asked, long waited) {
        Verdict verdict = errors.judge(refusedFor(Duration.ofSeconds(asked), 503, null), 1);

        assertThat(verdict.pause()).isEqualTo(Duration.ofSeconds(waited));
    }

    @Test
    void pausesShouldBeThoseOfTheSettings() {
        TestSettings.set("workstream.jivo.retry.seconds", "1, 2");
        errors.patience = JivoPatience.read();

        assertThat(errors.judge(refused(500, null), 2).pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(errors.judge(refused(500, null), 3).kind()).isEqualTo(Kind.FAILED);
    }
}
