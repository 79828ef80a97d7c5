package io.workstream.connector.whatsapp;

import static io.workstream.connector.Receipts.accepted;
import static io.workstream.connector.Receipts.refused;
import static io.workstream.connector.Receipts.refusedFor;
import static io.workstream.connector.Receipts.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.DeliveryReceipt;
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
import org.junit.jupiter.params.provider.ValueSource;

class MetaErrorsTest {

    private final MetaErrors errors = new MetaErrors();

    @BeforeEach
    void assemble() {
        errors.patience = MetaPatience.read();
    }

    @AfterEach
    void forget() {
        TestSettings.clear();
    }

    @Test
    void messageShouldBeAcceptedOnlyWhenMetaTookIt() {
        DeliveryReceipt receipt = accepted("wamid.1");

        Verdict verdict = errors.judge(receipt, 1);

        assertThat(verdict.kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(verdict.receipt()).isSameAs(receipt);
    }

    @Test
    void messageShouldBeUnknownWhenMetaMayHaveTakenIt() {
        assertThat(errors.judge(without(Outcome.UNANSWERED), 1).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void messageShouldFailWhenOurOwnRulesForbidTheCall() {
        assertThat(errors.judge(without(Outcome.FORBIDDEN), 1).kind()).isEqualTo(Kind.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                100, 130472, 130497, 131008, 131009, 131021, 131026, 131030, 131047, 131049, 131050, 131051, 131052,
                131053, 131062, 132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 999999
            })
    void messageShouldFailWhenNoRepetitionCanMendIt(int code) {
        Verdict verdict = errors.judge(refused(400, Integer.toString(code)), 1);

        assertThat(verdict.kind()).isEqualTo(Kind.FAILED);
        assertThat(verdict.failure()).isEqualTo(new FailureView(Integer.toString(code), "refused by the receiver"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "3", "10", "190", "200", "250", "299", "368", "131005", "131031", "131037", "131042", "131045",
                "131048", "131064"
            })
    void accountShouldStopWhenMetaRefusesItAsAWhole(String code) {
        Verdict verdict = errors.judge(refused(401, code), 1);

        assertThat(verdict.kind()).isEqualTo(Kind.STOP_ACCOUNT);
        assertThat(verdict.failure()).isEqualTo(new FailureView(code, "refused by the receiver"));
        assertThat(verdict.pause()).isPositive();
    }

    @Test
    void accountShouldStopWhenItsTokenIsRefusedWithoutACode() {
        assertThat(errors.judge(refused(401, null), 1).kind()).isEqualTo(Kind.STOP_ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource({"4, 120", "80007, 120", "130429, 5"})
    void accountShouldRestUncountedWhenItsRateIsExceeded(String code, long seconds) {
        Verdict verdict = errors.judge(refused(400, code), 99);

        assertThat(verdict.kind()).isEqualTo(Kind.REST_ACCOUNT);
        assertThat(verdict.pause()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void conversationAloneShouldWaitUncountedWhenItsCustomerGotTooMany() {
        Verdict verdict = errors.judge(refused(400, "131056"), 99);

        assertThat(verdict.kind()).isEqualTo(Kind.HOLD);
        assertThat(verdict.pause()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void accountShouldRestAsLongAsMetaAsksButNotForEver() {
        Duration asked = Duration.ofSeconds(42);

        assertThat(errors.judge(refusedFor(asked, 400, "130429"), 1).pause()).isEqualTo(asked);
        assertThat(errors.judge(refusedFor(asked, 429, null), 1).pause()).isEqualTo(asked);
        assertThat(errors.judge(refused(429, null), 1).kind()).isEqualTo(Kind.REST_ACCOUNT);
        assertThat(errors.judge(refusedFor(Duration.ofDays(9), 429, null), 1).pause())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void repetitionShouldWaitAsLongAsMetaAsksWhenThatIsLonger() {
        assertThat(errors.judge(refusedFor(Duration.ofSeconds(42), 503, null), 1)
                        .pause())
                .isEqualTo(Duration.ofSeconds(42));
        assertThat(errors.judge(refusedFor(Duration.ofSeconds(1), 503, null), 1).pause())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({"500, 131056, HOLD", "503, 130429, REST_ACCOUNT", "500, 190, STOP_ACCOUNT", "502, 131053, RETRY"})
    void codeShouldDecideWhenItSaysMoreThanTheStatus(int status, String code, Kind kind) {
        assertThat(errors.judge(refused(status, code), 1).kind()).isEqualTo(kind);
    }

    @Test
    void pausesShouldBeThoseOfTheSettings() {
        TestSettings.set("workstream.whatsapp.retry.seconds", "1,2");
        TestSettings.set("workstream.whatsapp.rate.number.seconds", "3");
        errors.patience = MetaPatience.read();

        assertThat(errors.judge(refused(500, null), 2).pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(errors.judge(refused(500, null), 3).kind()).isEqualTo(Kind.FAILED);
        assertThat(errors.judge(refused(400, "130429"), 1).pause()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "131000", "131016", "131057", "133016", "135000"})
    void messageShouldBeTriedAgainWhenTheErrorMayPass(String code) {
        assertThat(errors.judge(refused(400, code), 1).kind()).isEqualTo(Kind.RETRY);
    }

    @ParameterizedTest
    @CsvSource({"500,", "503,", "502, 131026", "500, not-a-number"})
    void messageShouldBeTriedAgainWhenMetaItselfIsBroken(int status, String code) {
        assertThat(errors.judge(refused(status, code), 1).kind()).isEqualTo(Kind.RETRY);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 10", "3, 60", "4, 300"})
    void pauseShouldGrowWithEachAttempt(int attempts, long seconds) {
        Verdict unreachable = errors.judge(without(Outcome.UNREACHABLE), attempts);
        Verdict broken = errors.judge(refused(500, null), attempts);

        assertThat(unreachable.kind()).isEqualTo(Kind.RETRY);
        assertThat(unreachable.pause()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(broken.pause()).isEqualTo(unreachable.pause());
    }

    @Test
    void messageShouldFailWhenTheLastAttemptFailed() {
        Verdict unreachable = errors.judge(without(Outcome.UNREACHABLE), 5);
        Verdict broken = errors.judge(refused(503, null), 5);

        assertThat(unreachable.failure()).isEqualTo(new FailureView("no-connection", "nobody there"));
        assertThat(broken.failure()).isEqualTo(new FailureView("http-503", "refused by the receiver"));
        assertThat(broken.kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void answerShouldFailTheMessageWhenItIsARedirectionOrBareRefusal() {
        assertThat(errors.judge(refused(302, null), 1).kind()).isEqualTo(Kind.FAILED);
        assertThat(errors.judge(refused(404, null), 1).kind()).isEqualTo(Kind.FAILED);
        assertThat(errors.judge(refused(400, "99999999999999"), 1).kind()).isEqualTo(Kind.FAILED);
    }
}
