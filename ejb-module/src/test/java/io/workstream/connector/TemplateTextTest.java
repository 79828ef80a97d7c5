package io.workstream.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    @Test
    void numberedGapsShouldBeInTheOrderOfTheirNumbers() {
        assertThat(TemplateText.gaps("{{2}} and {{1}}, {{10}} and again {{2}}")).containsExactly("1", "2", "10");
    }

    @Test
    void namedGapsShouldBeInTheOrderOfTheText() {
        assertThat(TemplateText.gaps("{{ order }} for {{name}}")).containsExactly("order", "name");
    }

    @Test
    void textShouldHaveNoGapsWhenItOnlyLooksLikeIt() {
        assertThat(TemplateText.gaps("{1} {{}} {{a b}} $1")).isEmpty();
    }

    @Test
    void valueShouldBeTakenAsItIs() {
        assertThat(TemplateText.filled("Dear {{1}}, {{2}}", Map.of("1", "$1 \\ {{2}}", "2", "x")))
                .isEqualTo("Dear $1 \\ {{2}}, x");
    }
}
