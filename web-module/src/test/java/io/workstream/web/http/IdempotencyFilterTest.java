package io.workstream.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdempotencyFilterTest {

    @ParameterizedTest
    @CsvSource({"201,true", "204,true", "400,true", "404,true", "409,true", "429,false", "500,false", "503,false"})
    void answerShouldBeKeptUnlessItInvitesToTryAgain(int status, boolean kept) {
        assertThat(IdempotencyFilter.keeps(status)).isEqualTo(kept);
    }
}
