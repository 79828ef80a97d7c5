package io.workstream.web.page.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.CheckResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTextsTest {

    @ParameterizedTest
    @CsvSource({
        "0, unreachable",
        "401, credentials",
        "403, credentials",
        "404, address",
        "400, refused",
        "429, later",
        "503, later"
    })
    void adviceShouldFitTheAnswer(int httpStatus, String advice) {
        CheckResult result = new CheckResult(false, false, httpStatus, null, "no", 5);

        assertThat(CheckTexts.advice(result)).isEqualTo(advice);
    }
}
