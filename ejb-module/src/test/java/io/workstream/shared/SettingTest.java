package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private static final Setting SETTING = new Setting("workstream.some-part.of.it");

    @AfterEach
    void forget() {
        TestSettings.clear();
    }

    @Test
    void settingShouldBeEmptyWhenItIsNotSetOrBlank() {
        assertThat(SETTING.text()).isEmpty();

        TestSettings.set(SETTING.name(), "   ");

        assertThat(SETTING.text()).isEmpty();
        assertThat(SETTING.number(7, 1, 10)).isEqualTo(7);
    }

    @Test
    void settingShouldBeReadWithoutTheSpaceAroundIt() {
        TestSettings.set(SETTING.name(), "  value ");

        assertThat(SETTING.text()).contains("value");
        assertThat(SETTING.required()).isEqualTo("value");
    }

    @Test
    void missingSettingShouldNameItsVariableWhenItIsRequired() {
        assertThatIllegalStateException()
                .isThrownBy(SETTING::required)
                .withMessage("WORKSTREAM_SOME_PART_OF_IT is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "ten", "1.5", "99999999999"})
    void wrongNumberShouldNameItsVariableAndWhatWouldBeRight(String value) {
        TestSettings.set(SETTING.name(), value);

        assertThatIllegalStateException()
                .isThrownBy(() -> SETTING.number(5, 1, 10))
                .withMessage("WORKSTREAM_SOME_PART_OF_IT must be a whole number from 1 to 10");
    }

    @Test
    void numberShouldBeTakenWhenItIsOnTheBounds() {
        TestSettings.set(SETTING.name(), "10");

        assertThat(SETTING.number(5, 1, 10)).isEqualTo(10);
    }

    @Test
    void wrongValueShouldNotBeRepeatedWhenItMayBeASecret() {
        TestSettings.set(SETTING.name(), "a-secret");

        assertThatIllegalStateException()
                .isThrownBy(() -> SETTING.read(
                        value -> {
                            throw new IllegalArgumentException("unusable");
                        },
                        "something else"))
                .withMessage("WORKSTREAM_SOME_PART_OF_IT must be something else")
                .withStackTraceContaining("unusable");
    }

    @Test
    void platformShouldDoEverythingWhenNothingIsSet() {
        PlatformSettings settings = PlatformSettings.read();

        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.roles()).containsExactlyInAnyOrder(PlatformSettings.Role.values());
        assertThat(settings.rateLimits()).isTrue();
    }

    @Test
    void platformShouldBeReadFromItsSettings() {
        TestSettings.set("workstream.public.url", "https://chat.example.com/");
        TestSettings.set("workstream.roles", "web, Worker");
        TestSettings.set("workstream.rate.limits", "off");

        PlatformSettings settings = PlatformSettings.read();

        assertThat(settings.publicUrl()).hasToString("https://chat.example.com");
        assertThat(settings.is(PlatformSettings.Role.WEB)).isTrue();
        assertThat(settings.is(PlatformSettings.Role.WORKER)).isTrue();
        assertThat(settings.is(PlatformSettings.Role.CONNECTOR)).isFalse();
        assertThat(settings.rateLimits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.example.com",
                "ftp://chat.example.com",
                "https://chat.example.com/app",
                "https://",
                "mailto:a@b",
                "http://a b",
                "https://chat.example.com?tenant=1",
                "https://chat.example.com/?tenant=1",
                "https://chat.example.com#top",
                "https://somebody:word@chat.example.com"
            })
    void publicUrlShouldStopTheStartWhenItIsNoOrigin(String value) {
        TestSettings.set("workstream.public.url", value);

        assertThatIllegalStateException()
                .isThrownBy(PlatformSettings::read)
                .withMessageStartingWith("WORKSTREAM_PUBLIC_URL must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web,printer", "web,,worker", ","})
    void rolesShouldStopTheStartWhenOneIsUnknownOrThereIsNone(String value) {
        TestSettings.set("workstream.roles", value);

        assertThatIllegalStateException()
                .isThrownBy(PlatformSettings::read)
                .withMessageStartingWith("WORKSTREAM_ROLES must be");
    }

    @Test
    void rateLimitsShouldStopTheStartWhenNeitherOnNorOff() {
        TestSettings.set("workstream.rate.limits", "yes");

        assertThatIllegalStateException()
                .isThrownBy(PlatformSettings::read)
                .withMessage("WORKSTREAM_RATE_LIMITS must be on or off");
    }

    @Test
    void pausesShouldFollowOneAnotherAsTheyAreWritten() {
        assertThat(SETTING.pauses(3, 15)).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(15));

        TestSettings.set(SETTING.name(), "1, 60");

        assertThat(SETTING.pauses(3, 15)).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1,", "1;2", "3601", "1,x"})
    void wrongPausesShouldNameTheirVariableAndWhatWouldBeRight(String value) {
        TestSettings.set(SETTING.name(), value);

        assertThatIllegalStateException()
                .isThrownBy(() -> SETTING.pauses(1))
                .withMessage("WORKSTREAM_SOME_PART_OF_IT must be whole numbers of seconds from 1 to 3600,"
                        + " parted by commas");
    }
}
