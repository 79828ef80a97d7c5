package io.workstream.connector.ra.egress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void reasonShouldBeOneCleanLineWhenTextHoldsControlCharacters() {
        String reason = Reason.of(" no\r\nsuch\u0000 \u202echannel\u2028\t");

        assertThat(reason).isEqualTo("no such channel");
    }

    @Test
    void reasonShouldHideSecretsWhenTextRepeatsThem() {
        String reason = Reason.of("Malformed access token EAAB123 in /p4th", "EAAB123", "p4th", "");

        assertThat(reason).isEqualTo("Malformed access token *** in /***");
    }

    @Test
    void reasonShouldStayReadableWhenASecretIsShort() {
        String reason = Reason.of("cannot parse access token a, nor $1", "a", "$1");

        assertThat(reason).isEqualTo("cannot parse access token ***, nor ***");
    }

    @Test
    void reasonShouldBeBoundedWithoutSplittingCharactersWhenTextIsLong() {
        String reason = Reason.of("😀".repeat(1_000));

        assertThat(reason.codePoints()).hasSize(300);
        assertThat(reason).startsWith("😀").endsWith("😀…");
    }
}
