package io.workstream.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    private static final EntityTag TAG = EntityTag.ofDigest("abc");

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", " \"abc\" ", "W/\"abc\"", "\"x\", \"abc\"", "\"x\",W/\"abc\"", "*", " * "})
    void fileShouldBeKnownWhenItsTagIsListed(String header) {
        assertThat(TAG.knownBy(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "abc", "\"abcd\"", "\"*\"", "", "\"x\", \"y\""})
    void fileShouldBeUnknownWhenItsTagIsNotListed(String header) {
        assertThat(TAG.knownBy(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"abc\"", "\"x\"", "Sun, 22 Nov 2026 07:20:00 GMT", "abc", ""})
    void partShouldNotContinueWhatTheAskerHasWhenItIsOfAnotherVersion(String header) {
        assertThat(TAG.continues(header)).isFalse();
    }

    @Test
    void partShouldContinueWhatTheAskerHasWhenItIsOfTheSameVersion() {
        assertThat(TAG.continues("\"abc\"")).isTrue();
    }

    @Test
    void nothingShouldBeKnownWhenThereAreNoHeaders() {
        assertThat(TAG.knownBy(null)).isFalse();
        assertThat(TAG.continues(null)).isTrue();
    }
}
