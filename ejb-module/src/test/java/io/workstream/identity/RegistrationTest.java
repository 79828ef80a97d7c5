package io.workstream.identity;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.FixedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private static final String PASSWORD = "correct horse";

    @Test
    void registrationShouldBeTidiedUpWhenItIsTaken() {
        Registration registration = new Registration(" Анна.Ivanova@Example.COM ", PASSWORD, "  Анна ");

        assertThat(registration.email()).isEqualTo("анна.ivanova@example.com");
        assertThat(registration.name()).isEqualTo("Анна");
        assertThat(registration.password()).isEqualTo(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@example.com",
                "anna@",
                "a b@example.com",
                "a@b@c",
                "anna@exa\nmple.com",
                "a\u0000@b"
            })
    void emailShouldBeRefusedWhenItIsNone(String email) {
        assertRefused(() -> new Registration(email, PASSWORD, "Anna")).becauseOf("email");
    }

    @Test
    void emailShouldBeRefusedWhenItIsTooLong() {
        String local = "a".repeat(65);

        assertRefused(() -> new Registration(local + "@example.com", PASSWORD, "Anna"))
                .becauseOf("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " A ", "An\nna", "An\u0000na", "A\u200B", "Anna\u202E", "Anna\uD83D"})
    void nameShouldBeRefusedWhenItIsTooShortOrNotPrintable(String name) {
        assertRefused(() -> new Registration("a@example.com", PASSWORD, name)).becauseOf("name");
    }

    @Test
    void nameShouldHaveAtMostSixtyCharacters() {
        assertThat(new Registration("a@example.com", PASSWORD, "n".repeat(60)).name())
                .hasSize(60);
        assertRefused(() -> new Registration("a@example.com", PASSWORD, "n".repeat(61)))
                .becauseOf("name");
    }

    @Test
    void passwordShouldHaveTenCharactersAtLeast() {
        assertThat(new Registration("a@example.com", "p".repeat(10), "Anna").password())
                .hasSize(10);
        assertRefused(() -> new Registration("a@example.com", "p".repeat(9), "Anna"))
                .becauseOf("password");
    }

    @Test
    void passwordShouldBeCountedInBytesWhereBcryptWouldCutIt() {
        assertThat(new Registration("a@example.com", "п".repeat(36), "Anna").password())
                .hasSize(36);
        assertRefused(() -> new Registration("a@example.com", "п".repeat(37), "Anna"))
                .becauseOf("password");
        assertRefused(() -> new Registration("a@example.com", "p".repeat(73), "Anna"))
                .becauseOf("password");
    }

    @Test
    void passwordShouldNotBeShownWhenARegistrationOrTokensArePrinted() {
        assertThat(new Registration("a@example.com", PASSWORD, "Anna"))
                .asString()
                .doesNotContain(PASSWORD);
        assertThat(new TokenPair("access-token", "refresh-token", 900))
                .asString()
                .doesNotContain("token\"", "access-token", "refresh-token");
    }

    @Test
    void userShouldBeOrdinaryWhenNewlyRegistered() {
        User user = newcomer();

        UserView view = user.view();

        assertThat(view.platformAdmin()).isFalse();
        assertThat(view.emailConfirmed()).isFalse();
        assertThat(view.locale()).isEqualTo("en");
        assertThat(view.theme()).isEqualTo("auto");
        assertThat(view).asString().doesNotContain("hash");
    }

    @Test
    void userShouldKeepWhatTheyPrefer() {
        User user = newcomer();

        user.prefer(new Preferences("ru", "Europe/Moscow", "dark"));
        user.becomePlatformAdmin();

        assertThat(user.view())
                .extracting(UserView::locale, UserView::timezone, UserView::theme, UserView::platformAdmin)
                .containsExactly("ru", "Europe/Moscow", "dark", true);
    }

    private static User newcomer() {
        Registration registration = new Registration("a@example.com", PASSWORD, "Anna");
        return new User(registration, Preferences.speaking("en"), "hash", new FixedClock());
    }
}
