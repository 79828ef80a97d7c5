package io.workstream.web.http;

import static io.workstream.shared.SharedProblem.MALFORMED_REQUEST;
import static io.workstream.shared.SharedProblem.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyReaderTest {

    /** A body of a creating request. */
    public record Draft(
            String name,
            @Nullable Integer size,
            @Nullable List<Part> parts,
            @Nullable List<String> marks,
            @Nullable Boolean loud,
            @Nullable UUID id) {}

    /** Something in it. */
    public record Part(@Nullable String word) {}

    /** A body of a change. */
    @MergePatch
    public record Change(@Nullable String name, @Nullable String theme) {}

    /** An answer. */
    public record Answer(Instant at, @Nullable String nothing) {}

    @Test
    void readerShouldFillTheRecordWhenTheBodyFits() {
        Draft draft = JsonBodyReader.read(Draft.class, bytes("{\"name\":\"Ünï\",\"size\":3}"));

        assertThat(draft).isEqualTo(new Draft("Ünï", 3, null, null, null, null));
    }

    @Test
    void readerShouldFillEverythingWhenTheTypesFit() {
        UUID id = UUID.fromString("01a20115-7da7-7917-b493-4ff3a9a669ae");
        String body =
                "{\"name\":\"\\ud83d\\ude00\",\"size\":null,\"parts\":[{\"word\":\"w\"},{\"word\":null}],\"marks\":[\"m\"],"
                        + "\"loud\":false,\"id\":\"" + id + "\"}";

        Draft draft = JsonBodyReader.read(Draft.class, bytes(body));

        assertThat(draft)
                .isEqualTo(new Draft("😀", null, List.of(new Part("w"), new Part(null)), List.of("m"), false, id));
    }

    @Test
    void readerShouldRefuseWhenTheBodyIsNestedWithoutEnd() {
        byte[] body = bytes("{\"name\":" + "[".repeat(2000) + "]".repeat(2000) + "}");

        Problem problem = catchThrowableOfType(Problem.class, () -> JsonBodyReader.read(Draft.class, body));

        assertThat(problem.code()).isEqualTo(MALFORMED_REQUEST);
    }

    @Test
    void problemShouldNameTheFieldWhenItsTypeIsWrong() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> JsonBodyReader.read(Draft.class, bytes("{\"name\":5}")));

        assertThat(problem.data().get("reason")).asString().contains("name");
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
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"lone\\ud800\"}",
                "{\"name\":\"\\udc00\\ud800\"}",
                "{\"name\":5}",
                "{\"name\":true}",
                "{\"name\":{}}",
                "{\"name\":[\"a\"]}",
                "{\"name\":\"a\",\"size\":\"3\"}",
                "{\"name\":\"a\",\"size\":3.5}",
                "{\"name\":\"a\",\"size\":true}",
                "{\"name\":\"a\",\"parts\":{}}",
                "{\"name\":\"a\",\"parts\":[{\"word\":1}]}",
                "{\"name\":\"a\",\"parts\":[\"x\"]}",
                "{\"name\":\"a\",\"marks\":[1]}",
                "{\"name\":\"a\",\"loud\":\"true\"}",
                "{\"name\":\"a\",\"id\":7}",
                "{\"name\":1e99999999999}"
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
