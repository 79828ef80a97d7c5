package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.Category;
import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import io.workstream.shared.SharedProblem;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private final ProblemTexts texts = Readers.problems(Readers.reading(Locale.forLanguageTag("ru"), ZoneOffset.UTC));

    private enum Unheard implements ProblemCode {
        NEVER_HEARD_OF;

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public String sentence() {
            return "Never heard of it.";
        }
    }

    @Test
    void refusalShouldBeToldInTheReadersLanguage() {
        assertThat(texts.of(new Problem(SharedProblem.RATE_LIMITED)))
                .singleElement()
                .asString()
                .startsWith("Слишком много");
    }

    @Test
    void refusalShouldBeToldInItsOwnWordsWhenNobodyTranslatedIt() {
        assertThat(texts.of(new Problem(Unheard.NEVER_HEARD_OF))).containsExactly("Never heard of it.");
    }

    @Test
    void violationShouldNameTheFieldInTheReadersLanguage() {
        assertThat(texts.of(SharedProblem.invalid("phoneNumber", "must be a number")))
                .singleElement()
                .asString()
                .startsWith("Номер телефона");
    }

    @Test
    void violationShouldBeToldInItsOwnWordsWhenTheFieldIsUnknown() {
        assertThat(texts.of(SharedProblem.invalid("zzz", "must be good"))).containsExactly("zzz: must be good");
    }
}
