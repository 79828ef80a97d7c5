package io.workstream.deliveryaudit;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.deliveryaudit.Sought.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    @ParameterizedTest
    @CsvSource({
        "'', NOTHING, ''",
        "01a20115-7da7-7917-b493-4ff3a9a669ae, ID, 01a20115-7da7-7917-b493-4ff3a9a669ae",
        "wamid.HBgLNzk5OTEyMzQ1NjcVAgA=, ID, wamid.HBgLNzk5OTEyMzQ1NjcVAgA=",
        "+7 (999) 123-45-67, PHONE, 79991234567",
        "79991, PHONE, 79991",
        "1234, TEXT, 1234",
        "order 79991234567, TEXT, order 79991234567",
        "' заказ ', TEXT, заказ"
    })
    void wordsShouldBeTakenForWhatTheyLookLike(String typed, Kind kind, String value) {
        Sought sought = Sought.guess(typed);

        assertThat(sought).isEqualTo(new Sought(kind, value));
    }

    @Test
    void numberShouldBeRefusedWhenItWouldMatchHalfTheWorld() {
        assertRefused(() -> new Sought(Kind.PHONE, "+7 (9")).becauseOf("phone");
    }

    @Test
    void textShouldBeRefusedWhenItIsTooShortOrTooLong() {
        assertRefused(() -> new Sought(Kind.TEXT, " a ")).becauseOf("text");
        assertRefused(() -> new Sought(Kind.TEXT, "a\0b")).becauseOf("text");
        assertRefused(() -> new Sought(Kind.TEXT, "a".repeat(201))).becauseOf("text");
    }

    @Test
    void idShouldBeRefusedWhenItIsEmpty() {
        assertRefused(() -> new Sought(Kind.ID, "  ")).becauseOf("id");
    }
}
