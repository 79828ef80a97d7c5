package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workstream.media.MediaFailure;
import io.workstream.notification.Letter;
import io.workstream.shared.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final ResourceBundle ENGLISH = Texts.bundle(Locale.ENGLISH);
    private static final ResourceBundle RUSSIAN = Texts.bundle(Locale.forLanguageTag("ru"));
    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF");
    private static final Pattern USED = Pattern.compile("(?:msg\\['|text\\.(?:with|of)\\(')([^']+)'[\\],)]");
    private static final Pattern VISIBLE = Pattern.compile(">[^<#{}]*[A-Za-zА-Яа-я]{2,}[^<#{}]*<");

    private static final Set<String> FOR_PROGRAMS = Set.of("WebhookProblem", "SocketProblem");

    @Test
    void bundlesShouldHaveTheSameKeys() {
        assertThat(RUSSIAN.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void textsShouldNotUseThePlainApostropheBecausePatternsSwallowIt() {
        assertThat(Stream.of(ENGLISH, RUSSIAN).flatMap(MessagesTest::texts)).noneMatch(text -> text.contains("'"));
    }

    @Test
    void russianShouldBeReadAsUtf8() {
        assertThat(RUSSIAN.getString("login.submit")).isEqualTo("Войти");
    }

    @Test
    void viewsShouldUseOnlyKeysThatExist() {
        Set<String> used = new TreeSet<>();
        views().forEach(view -> USED.matcher(view).results().forEach(match -> used.add(match.group(1))));

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(ENGLISH.keySet())
                .containsAll(used.stream().filter(key -> !key.endsWith(".")).toList());
    }

    @Test
    void viewsShouldSayNothingThatIsNotInTheBundles() {
        List<String> spoken = views().flatMap(
                        view -> VISIBLE.matcher(view).results().map(match -> match.group()))
                .filter(text -> !text.equals(">English<") && !text.equals(">Русский<"))
                .filter(text -> !text.startsWith(">/w/"))
                .toList();

        assertThat(spoken).isEmpty();
    }

    @Test
    void everyProblemShouldBeExplained() {
        assertThat(ENGLISH.keySet())
                .containsAll(problems().map(code -> "problem." + code.slug()).toList());
    }

    @Test
    void everyLetterShouldHaveANameInTheListOfUndeliveredMails() {
        assertThat(ENGLISH.keySet())
                .containsAll(Arrays.stream(Letter.values())
                        .map(letter -> "mails.letter." + letter.slug())
                        .toList());
    }

    @Test
    void everyFailureOfAFileShouldBeExplained() {
        assertThat(ENGLISH.keySet())
                .containsAll(Arrays.stream(MediaFailure.values())
                        .filter(failure -> failure != MediaFailure.UNKNOWN)
                        .map(failure -> "file.failure." + failure.code())
                        .toList());
    }

    /** Refusals that only programs meet are told in English, by the edge that they meet. */
    private static Stream<ProblemCode> problems() {
        ImportOption problems = place -> place.contains("Problem.class");
        JavaClasses classes = new ClassFileImporter().withImportOption(problems).importPackages("io.workstream");
        return classes.stream()
                .filter(type -> type.isAssignableTo(ProblemCode.class) && type.isEnum())
                .filter(type -> !FOR_PROGRAMS.contains(type.getSimpleName()))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(ProblemCode.class::cast);
    }

    private static Stream<String> texts(ResourceBundle bundle) {
        return bundle.keySet().stream().map(bundle::getString);
    }

    private static Stream<String> views() {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).map(MessagesTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
