package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TamedJsonTest {

    private static final String PLAIN =
            " {\"a\":{\"b\":[1,-2.5e3,true,false,null,\"ü\",{}]},\"n\":10.0,\"s\":\"\\u0000\",\"big\":12345678901234567890}\r\n ";

    @Test
    void objectShouldBeTheSameAsReadStrictlyWhenAllIsWithinReason() {
        TamedJson tamed = TamedJson.of(PLAIN.getBytes(StandardCharsets.UTF_8));

        assertThat(tamed.object()).isEqualTo(StrictJson.object(PLAIN));
        assertThat(tamed.object().toString()).isEqualTo(StrictJson.object(PLAIN).toString());
        assertThat(tamed.leftOut()).isZero();
        assertThat(tamed.note()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1E+1000", "0.5e-4000"})
    @Timeout(10)
    void numberBeyondReasonShouldBeLeftOutAlone(String number) {
        TamedJson tamed = TamedJson.of("{\"a\":" + number + ",\"b\":[" + number + ",7],\"c\":\"x\"}");

        assertThat(tamed.object()).hasToString("{\"a\":null,\"b\":[null,7],\"c\":\"x\"}");
        assertThat(tamed.leftOut()).isEqualTo(2);
        assertThat(tamed.note()).get().asString().startsWith("2 values");
    }

    @Test
    void numberShouldBeLeftOutWhenItHasTooManyDigits() {
        assertThat(TamedJson.of("{\"a\":" + "9".repeat(65) + ",\"b\":1}").object())
                .hasToString("{\"a\":null,\"b\":1}");
    }

    @ParameterizedTest
    @CsvSource({"62, 0", "63, 0", "64, 1", "80, 1", "100000, 1"})
    void partShouldBeLeftOutWhenItIsNestedTooDeep(int arrays, int leftOut) {
        TamedJson tamed = TamedJson.of("{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + ",\"b\":{\"c\":1}}");

        assertThat(tamed.leftOut()).isEqualTo(leftOut);
        assertThat(tamed.object().getJsonObject("b").getInt("c")).isEqualTo(1);
    }

    @Test
    void partShouldBeLeftOutWhenObjectsAreNestedTooDeep() {
        TamedJson tamed = TamedJson.of("{\"a\":" + "{\"a\":".repeat(90) + "1" + "}".repeat(90) + ",\"b\":2}");

        assertThat(tamed.leftOut()).isEqualTo(1);
        assertThat(tamed.object().getInt("b")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "7",
                "\"a\"",
                "null",
                "{\"a\":1",
                "{} {}",
                "{}x",
                "{\"a\":[}",
                "{\"a\":1,}",
                "{\"a\":[[}"
            })
    void textShouldBeRefusedWhenItIsNoObject(String text) {
        assertThatThrownBy(() -> TamedJson.of(text))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(SharedProblem.MALFORMED_REQUEST));
    }

    @Test
    void costShouldStaySmallWhenManyValuesAreBeyondReason() {
        String text = "{\"a\":[" + "1e999999999,".repeat(200_000) + "1]}";

        long begun = System.nanoTime();
        TamedJson tamed = TamedJson.of(text);

        assertThat(tamed.leftOut()).isEqualTo(200_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
}
