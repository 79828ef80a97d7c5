package io.workstream.connector;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewWhatsAppAccountTest {

    @ParameterizedTest
    @CsvSource({
        "+79161234567, +79161234567",
        "'+7 (916) 123-45-67', +79161234567",
        "'+1 555 019 9999', +15550199999",
        "'  +44 20 7946 0958 ', +442079460958"
    })
    void numberShouldBeKeptAsE164HoweverItIsSpelled(String typed, String kept) {
        assertThat(draft("Shop", typed, "100000000000001").phoneNumber()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "89161234567", "+", "+7", "+999123456789", "+791612345678901234567890"})
    void numberShouldBeRefusedWhenNobodyCouldHaveIt(String typed) {
        assertRefused(() -> draft("Shop", typed, "100000000000001")).becauseOf("phoneNumber");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "+15550199999", "12a", "123456789012345678901234567890123"})
    void idOfTheNumberShouldBeMetasDigits(String phoneNumberId) {
        assertRefused(() -> draft("Shop", "+15550199999", phoneNumberId)).becauseOf("phoneNumberId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "a\u0000b",
                "a\nb",
                "\u200B",
                "\u202Ea",
                "1234567890123456789012345678901234567890123456789012345678901"
            })
    void aliasShouldBeRefusedWhenItIsEmptyTooLongOrNotPrintable(String alias) {
        assertRefused(() -> draft(alias, "+15550199999", "1")).becauseOf("alias");
    }

    @ParameterizedTest
    @CsvSource({"accessToken", "appSecret", "verifyToken"})
    void secretShouldBeRefusedWhenItIsMissing(String field) {
        assertRefused(() -> new NewWhatsAppAccount(
                        "Shop",
                        "+15550199999",
                        "cloud",
                        "1",
                        field.equals("accessToken") ? null : "t",
                        field.equals("appSecret") ? " " : "s",
                        field.equals("verifyToken") ? "v".repeat(2049) : "v",
                        null))
                .becauseOf(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"to\r\nken", "to ken", "ключ", "to\u0000ken", "to\uD83Dken", "\u200B"})
    void secretShouldBeRefusedWhenItCouldNeverWork(String secret) {
        assertRefused(() -> new WhatsAppAccountChange(null, null, secret, null, null))
                .becauseOf("accessToken");
        assertRefused(() -> new WhatsAppAccountChange(null, null, null, secret, null))
                .becauseOf("appSecret");
    }

    @Test
    void secretShouldLoseBlanksThatWerePastedAroundIt() {
        NewWhatsAppAccount draft = new NewWhatsAppAccount(
                "Shop", "+15550199999", "cloud", "1", " token\r\n", "\tsecret ", " ver ify ", null);

        assertThat(draft.secrets()).isEqualTo(new CloudSecrets("token", "secret", " ver ify "));
        assertThat(new WhatsAppAccountChange(null, null, "token\n", null, null).accessToken())
                .isEqualTo("token");
    }

    @Test
    void verifyTokenShouldBeRefusedWhenItIsNotPrintable() {
        assertRefused(() -> new WhatsAppAccountChange(null, null, null, null, "ver\nify"))
                .becauseOf("verifyToken");
    }

    @Test
    void providerShouldBeTheOnlyOneThereIs() {
        assertRefused(() -> new NewWhatsAppAccount("Shop", "+15550199999", "web", "1", "t", "s", "v", null))
                .becauseOf("provider");
    }

    @Test
    void businessAccountShouldBeDigitsWhenItIsGiven() {
        assertRefused(() -> new NewWhatsAppAccount("Shop", "+15550199999", "cloud", "1", "t", "s", "v", "waba"))
                .becauseOf("wabaId");
    }

    @Test
    void secretsShouldNotBeShownWhenDraftsArePrinted() {
        NewWhatsAppAccount draft = draft("Shop", "+15550199999", "1");

        assertThat(draft).asString().isEqualTo("NewWhatsAppAccount[Shop]");
        assertThat(draft.secrets()).asString().doesNotContain("token-t", "secret-s", "verify-v");
        assertThat(new WhatsAppAccountChange(null, null, "token-t", null, null))
                .asString()
                .doesNotContain("token-t");
    }

    @Test
    void changeShouldBeCheckedLikeANewAccount() {
        assertRefused(() -> new WhatsAppAccountChange(" ", null, null, null, null))
                .becauseOf("alias");
        assertRefused(() -> new WhatsAppAccountChange(null, "error", null, null, null))
                .becauseOf("status");
        assertRefused(() -> new WhatsAppAccountChange(null, null, "", null, null))
                .becauseOf("accessToken");
        assertThat(new WhatsAppAccountChange(" New ", "paused", null, null, null).alias())
                .isEqualTo("New");
    }

    private static NewWhatsAppAccount draft(String alias, String phoneNumber, String phoneNumberId) {
        return new NewWhatsAppAccount(
                alias, phoneNumber, "cloud", phoneNumberId, "token-t", "secret-s", "verify-v", null);
    }
}
