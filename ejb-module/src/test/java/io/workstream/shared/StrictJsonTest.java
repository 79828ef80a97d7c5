package io.workstream.shared;

import static io.workstream.shared.SharedProblem.MALFORMED_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void objectShouldBeReadWhenItIsOne() {
        JsonObject object = StrictJson.object(bytes(" {\"a\":{\"b\":[1,-2.5e3,true,null,\"ü\"]}}\r\n "));

        assertThat(object.getJsonObject("a").getJsonArray("b").getString(4)).isEqualTo("ü");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "x", "[]", "7", "null", "\"a\"", "{} x", "{}{}", "{},", "{\"a\":1,}", "{\"a\":01}"
            })
    void textShouldBeRefusedWhenItIsNotOneObject(String text) {
        assertRefused(bytes(text));
    }

    static Stream<String> monsters() {
        return Stream.of(
                "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
                "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}",
                "{\"a\":".repeat(100_000),
                "{\"a\":1e99999999999}",
                "{\"a\":-1E-99999}",
                "{\"a\":" + "7".repeat(2000) + "}",
                "{\"a\":0." + "7".repeat(2000) + "}");
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void textShouldBeRefusedWhenItIsDeepOrItsNumbersAreGiant(String text) {
        assertRefused(bytes(text));
    }

    @Test
    void textShouldBeRefusedWhenItIsNotUtf8() {
        assertRefused(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '"', '}'});
        assertRefused("{}".getBytes(StandardCharsets.UTF_16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e999", "-1.5E+2", "9223372036854775808", "0.000000000000000000000000000001"})
    void numberShouldBeUsableWhenItWasTaken(String number) {
        JsonNumber taken = StrictJson.object("{\"a\":" + number + "}").getJsonNumber("a");

        assertThat(taken.longValue()).isEqualTo(taken.bigDecimalValue().longValue());
        assertThat(taken.toString()).isNotEmpty();
    }

    @Test
    void objectShouldBeReadWhenItIsAsDeepAsAllowed() {
        assertThat(StrictJson.object("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}"))
                .hasSize(1);
    }

    private static void assertRefused(byte[] body) {
        Problem problem = catchThrowableOfType(Problem.class, () -> StrictJson.object(body));

        assertThat(problem.code()).isEqualTo(MALFORMED_REQUEST);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
