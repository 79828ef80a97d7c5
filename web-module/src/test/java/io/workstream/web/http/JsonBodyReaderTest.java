package io.workstream.web.http;

import static io.workstream.shared.SharedProblem.MALFORMED_REQUEST;
import static io.workstream.shared.SharedProblem.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyReaderTest {

    /** A body of a creating request. */
    public record Draft(String name, @Nullable Integer size) {}

    /** A body of a change. */
    @MergePatch
    public record Change(@Nullable String name, @Nullable String theme) {}

    /** An answer. */
    public record Answer(Instant at, @Nullable String nothing) {}

    @Test
    void readerShouldFillTheRecordWhenTheBodyFits() {
        Draft draft = JsonBodyReader.read(Draft.class, bytes("{\"name\":\"Ünï\",\"size\":3}"));

        assertThat(draft).isEqualTo(new Draft("Ünï", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{oops",
                "[]",
                "null",
                "\"text\"",
                "{\"name\":\"a\"} b",
                "{\"name\":\"a\"}{}",
                "{\"name\":\"a\",\"bad\":1}",
                "{\"name\":\"a\",\"size\":\"many\"}",
                "{\"name\":\"a\\u0000b\"}"
            })
    void readerShouldRefuseWhenTheBodyIsNotWhatIsAskedFor(String body) {
        Problem problem = catchThrowableOfType(Problem.class, () -> JsonBodyReader.read(Draft.class, bytes(body)));

        assertThat(problem.code()).isEqualTo(MALFORMED_REQUEST);
    }

    @Test
    void readerShouldRefuseWhenTheBodyIsNotUtf8() {
        byte[] body = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xFF, '"', '}'};

        Problem problem = catchThrowableOfType(Problem.class, () -> JsonBodyReader.read(Draft.class, body));

        assertThat(problem.code()).isEqualTo(MALFORMED_REQUEST);
    }

    @Test
    void readerShouldTakeABackslashBeforeU0000WhenItIsEscapedItself() {
        Draft draft = JsonBodyReader.read(Draft.class, bytes("{\"name\":\"a\\\\u0000b\"}"));

        assertThat(draft.name()).isEqualTo("a\\u0000b");
    }

    @Test
    void patchShouldRefuseToRemoveWhenAFieldIsNull() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> JsonBodyReader.read(Change.class, bytes("{\"name\":\"a\",\"theme\":null}")));

        assertThat(problem.code()).isEqualTo(VALIDATION_FAILED);
        assertThat(problem.data().get("violations"))
                .asString()
                .contains("theme")
                .doesNotContain("name");
    }

    @Test
    void patchShouldLeaveFieldsAloneWhenTheyAreAbsent() {
        Change change = JsonBodyReader.read(Change.class, bytes("{\"name\":\"a\"}"));

        assertThat(change).isEqualTo(new Change("a", null));
    }

    @Test
    void jsonShouldWriteMillisecondsAndNullsWhenAnswering() {
        Answer answer = new Answer(Instant.parse("2026-01-02T03:04:05.123456789Z"), null);

        String json = JsonConfig.JSON.toJson(answer);

        assertThat(json).isEqualTo("{\"at\":\"2026-01-02T03:04:05.123Z\",\"nothing\":null}");
    }

    @Test
    void jsonShouldWriteThreeDigitsWhenTheSecondIsFull() {
        String json = JsonConfig.JSON.toJson(new Answer(Instant.parse("2026-01-02T03:04:05Z"), "x"));

        assertThat(json).contains("\"2026-01-02T03:04:05.000Z\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
