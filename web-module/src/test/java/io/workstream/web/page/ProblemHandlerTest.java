package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemHandlerTest {

    @Test
    void stateShouldBeOursWhenItNamesOneInTheSession() {
        assertThat(ProblemHandler.madeUp("-1234567890123456789:8765432109876543210"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "1", ":", "1:", ":1", "1:2:3", "1:x", "stateless"})
    void stateShouldBeMadeUpWhenWeCouldNotHaveWrittenIt(String state) {
        assertThat(ProblemHandler.madeUp(state)).isTrue();
    }
}
