package io.workstream.web.page.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void figureShouldCountWhatIsWanted() {
        Figure figure = Figure.of(new Page<>(List.of("active", "paused", "active"), null), "active"::equals);

        assertThat(figure.label()).isEqualTo("2");
    }

    @Test
    void figureShouldSayThatThereMayBeMoreWhenTheListGoesOn() {
        Figure figure = Figure.of(new Page<>(List.of(1, 2, 3), "next"), item -> true);

        assertThat(figure.label()).isEqualTo("3+");
    }
}
