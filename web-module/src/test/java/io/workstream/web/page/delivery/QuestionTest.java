package io.workstream.web.page.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.deliveryaudit.DeliveryQuery;
import io.workstream.deliveryaudit.Sought;
import io.workstream.deliveryaudit.Sought.Kind;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static Question asked(Map<String, String> parameters) {
        return Question.of(parameters::get);
    }

    @Test
    void everyFieldShouldReachTheServiceInTheReadersDays() {
        UUID account = UUID.fromString("01a20115-7da7-7917-b493-4ff3a9a669ae");

        DeliveryQuery query = asked(Map.of(
                        "q", " 12345 ",
                        "in", "text",
                        "status", "read",
                        "channel", "wa_outbound",
                        "account", account.toString(),
                        "from", "2026-03-14",
                        "to", "2026-03-14"))
                .query(MOSCOW);

        assertThat(query)
                .isEqualTo(new DeliveryQuery(
                        new Sought(Kind.TEXT, "12345"),
                        "read",
                        "wa_outbound",
                        account,
                        null,
                        Instant.parse("2026-03-13T21:00:00Z"),
                        Instant.parse("2026-03-14T21:00:00Z")));
    }

    @Test
    void emptyFieldsShouldAskNothing() {
        Question question = asked(Map.of("q", "  ", "status", "", "from", ""));

        assertThat(question.isAsked()).isFalse();
        assertThat(question.query(MOSCOW))
                .isEqualTo(new DeliveryQuery(Sought.NOTHING, null, null, null, null, null, null));
    }

    @Test
    void reasonShouldAskForFailedOnesOnly() {
        Question question = asked(Map.of("reason", "131026"));

        assertThat(question.isFailed()).isTrue();
        assertThat(question.isNarrowed()).isTrue();
        assertThat(question.query(MOSCOW).status()).isEqualTo("failed");
    }

    @Test
    void presetAloneShouldNotCountAsASearch() {
        assertThat(asked(Map.of("status", "failed")).isNarrowed()).isFalse();
        assertThat(asked(Map.of("status", "failed", "q", "ab")).isNarrowed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "from, yesterday",
        "to, 2026-13-01",
        "to, +999999999-12-31",
        "from, -4800-01-01",
        "account, 1",
        "status, lost",
        "q, a",
        "channel, pigeon"
    })
    void addressShouldBeRefusedWhenItMakesNoSense(String field, String value) {
        Question question = asked(Map.of(field, value));

        Problem refusal = catchThrowableOfType(Problem.class, () -> question.query(MOSCOW));

        assertThat(refusal.code()).isEqualTo(SharedProblem.VALIDATION_FAILED);
    }
}
