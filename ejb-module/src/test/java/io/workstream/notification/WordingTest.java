package io.workstream.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    @ParameterizedTest
    @EnumSource(Letter.class)
    void letterShouldSayTheSameInEveryLanguage(Letter letter) {
        Map<String, String> english = words("en", letter);
        Map<String, String> russian = words("ru", letter);

        assertThat(russian.keySet()).isEqualTo(english.keySet()).contains(letter.slug() + ".subject");
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(places(russian.get(key))).isEqualTo(places(english.get(key))));
    }

    @Test
    void bundlesShouldHoldNothingThatNoLetterSays() {
        List<String> keys = Stream.of("en", "ru")
                .flatMap(language -> bundle(language).keySet().stream())
                .filter(key -> !key.equals("footer") && !key.startsWith("role."))
                .toList();

        assertThat(keys).allSatisfy(key -> assertThat(Letter.of(key.substring(0, key.indexOf('.'))))
                .isNotNull());
    }

    @ParameterizedTest
    @EnumSource(Letter.class)
    void lettersShouldBeFoundByTheirSlugs(Letter letter) {
        assertThat(Letter.of(letter.slug())).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({"en, admin, administrator", "ru, admin, администратор", "ru, viewer, наблюдатель"})
    void rolesShouldHaveNamesInEveryLanguage(String language, String code, String name) {
        assertThat(Wording.in(language).role(code)).isEqualTo(name);
    }

    @Test
    void wordsShouldCarryTheirParameters() {
        Wording.Text words =
                Wording.in("en").write(Letter.CONFIRM_EMAIL, Map.of("name", "Ann $1 \\ {link}", "link", "http://a/b"));

        assertThat(words.subject()).isEqualTo("Confirm your e-mail address");
        assertThat(words.paragraphs()).startsWith("Hello Ann $1 \\ {link},");
        assertThat(words.link()).isEqualTo("http://a/b");
        assertThat(words.action()).isEqualTo("Confirm the address");
    }

    @Test
    void wordsShouldStayOnOneLineWhenAParameterDoesNot() {
        Wording.Text words = Wording.in("ru")
                .write(
                        Letter.INVITATION,
                        Map.of(
                                "workspace",
                                "A\r\nBcc: all@example.test",
                                "inviter",
                                "Ann",
                                "role",
                                "x",
                                "link",
                                "http://a"));

        assertThat(words.subject()).isEqualTo("Приглашение в A Bcc: all@example.test");
    }

    @Test
    void letterShouldNotBeWrittenWhenAParameterIsMissing() {
        assertThatThrownBy(() -> Wording.in("en").write(Letter.CONFIRM_EMAIL, Map.of("name", "Ann")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link");
    }

    @Test
    void htmlShouldShowWordsAndNeverObeyThem() {
        Wording.Text words = Wording.in("en")
                .write(
                        Letter.CONFIRM_EMAIL,
                        Map.of("name", "<script>{{footer}}\"'`</script>", "link", "http://a/?x=\"&y='"));

        String html = LetterPaper.html(words);

        assertThat(html)
                .doesNotContain("<script", "{{", "x=\"")
                .contains("&#60;script&#62;&#123;&#123;footer&#125;&#125;&#34;&#39;&#96;&#60;/script&#62;")
                .contains("href=\"http://a/?x=&#34;&#38;y=&#39;\"")
                .contains("<html lang=\"en\">");
    }

    @Test
    void textShouldNameTheLinkOnALineOfItsOwn() {
        Wording.Text words = Wording.in("en").write(Letter.CONFIRM_EMAIL, Map.of("name", "Ann", "link", "http://a/b"));

        assertThat(LetterPaper.text(words))
                .contains("Confirm the address:\nhttp://a/b\n")
                .startsWith("Hello Ann,\n");
    }

    private static Map<String, String> words(String language, Letter letter) {
        ResourceBundle bundle = bundle(language);
        Map<String, String> words = new HashMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(letter.slug() + "."))
                .forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("io.workstream.notification.letters_" + language);
    }

    private static Set<String> places(String words) {
        Set<String> places = new HashSet<>();
        PLACE.matcher(words).results().forEach(found -> places.add(found.group(1)));
        return places;
    }
}
