package io.workstream.connector.ra.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.workstream.connector.ra.api.Template.ButtonKind;
import io.workstream.connector.ra.api.Template.ButtonValue;
import io.workstream.connector.ra.api.Template.MediaValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en_US", "pt_BR", "zh_Hant_HK", "fil"})
    void languageShouldBeTakenAsApproved(String language) {
        assertThat(template("order_ready", language).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r", "Russian language", "en US", "en_"})
    void languageShouldBeRefusedWhenItIsNone(String language) {
        assertThatIllegalArgumentException().isThrownBy(() -> template("order_ready", language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Order", "order ready", "order-ready"})
    void nameShouldBeRefusedWhenNoTemplateCanHaveIt(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> template(name, "ru"));
    }

    @Test
    void bodyShouldBeFilledWithTextsOnly() {
        MediaValue image = new MediaValue(MediaKind.IMAGE, "17", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Template("order_ready", "ru", null, List.of(image), List.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaKind.class,
            names = {"AUDIO", "VOICE", "STICKER"})
    void headerShouldHoldNoOtherFiles(MediaKind kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MediaValue(kind, "17", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void buttonShouldBeOneOfTen(int index) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ButtonValue(ButtonKind.URL, index, "x"));
    }

    private static Template template(String name, String language) {
        return new Template(name, language, null, List.of(), List.of());
    }
}
