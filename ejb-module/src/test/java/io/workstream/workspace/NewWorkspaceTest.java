package io.workstream.workspace;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewWorkspaceTest {

    private static final UUID ID = UUID.fromString("0190b0d2-1111-7222-8333-abcdef012345");

    @ParameterizedTest
    @CsvSource({
        "Acme, acme",
        "'  Acme & Sons, Ltd.  ', acme-sons-ltd",
        "Café Crème Brûlée, cafe-creme-brulee",
        "İstanbul Çay, istanbul-cay",
        "Кафе Roma 24, roma-24",
        "--Dash--, dash",
        "Привет мир, w-abcdef012345",
        "株式会社, w-abcdef012345",
        "🚀, w-abcdef012345"
    })
    void slugShouldBeMadeOfTheNamesLatinLetters(String name, String slug) {
        assertThat(new NewWorkspace(name, null).suggestedSlug(ID)).isEqualTo(slug);
    }

    @Test
    void suggestedSlugShouldLeaveRoomForASuffixWhenTheNameIsLong() {
        String slug = new NewWorkspace("a".repeat(31) + " long name", null).suggestedSlug(ID);

        assertThat(slug).isEqualTo("a".repeat(31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "Привет",
                "🚀",
                "x",
                "a-b",
                "1",
                "---",
                "Ünïcödé",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void suggestedSlugShouldBeOneThatPeopleMayChooseToo(String name) {
        String slug = new NewWorkspace(name, null).suggestedSlug(ID);

        assertThat(new NewWorkspace(name, slug).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "a-b", "acme-2"})
    void slugShouldBeTakenAsWished(String slug) {
        assertThat(new NewWorkspace("Acme", slug).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "A", "a b", "a_b", "é", "a\n"})
    void slugShouldBeRefusedWhenItWouldNotFitIntoAnAddress(String slug) {
        assertRefused(() -> new NewWorkspace("Acme", slug)).becauseOf("slug");
    }

    @Test
    void slugShouldHaveAtMostFortyCharacters() {
        assertThat(new NewWorkspace("Acme", "a".repeat(40)).slug()).hasSize(40);
        assertRefused(() -> new NewWorkspace("Acme", "a".repeat(41))).becauseOf("slug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "\u200B\u00A0", "\u202Ea"})
    void nameShouldBeRefusedWhenItIsEmptyOrNotPrintable(String name) {
        assertRefused(() -> new NewWorkspace(name, null)).becauseOf("name");
    }

    @Test
    void nameShouldHaveAtMostEightyCharacters() {
        assertThat(new NewWorkspace("n".repeat(80), null).name()).hasSize(80);
        assertRefused(() -> new NewWorkspace("n".repeat(81), null)).becauseOf("name");
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void scopeShouldBeFoundByItsCode(Scope scope) {
        assertThat(Scope.of(scope.code())).contains(scope);
        assertThat(Scope.of(scope.name())).isEmpty();
    }

    @Test
    void scopesShouldHaveDifferentCodes() {
        assertThat(Arrays.stream(Scope.values()).map(Scope::code)).doesNotHaveDuplicates();
    }

    @Test
    void memberShouldDoOnlyWhatTheirScopesSay() {
        Membership membership = new Membership(ID, "ru", "operator", Set.of(Scope.CONVERSATIONS_READ));

        assertThat(membership.may(Scope.CONVERSATIONS_READ)).isTrue();
        assertThat(membership.may(Scope.CONVERSATIONS_REPLY)).isFalse();
    }

    @Test
    void languageShouldBeItsMakersWhenNoneIsGiven() {
        assertThat(new NewWorkspace("Acme", null).locale()).isNull();
        assertThat(new NewWorkspace("Acme", null, "ru").locale()).isEqualTo("ru");
    }

    @Test
    void workspaceShouldBeRefusedWhenNobodyHereSpeaksItsLanguage() {
        assertRefused(() -> new NewWorkspace("Acme", null, "de")).becauseOf("locale");
    }
}
