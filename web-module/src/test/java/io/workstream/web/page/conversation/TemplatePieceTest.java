package io.workstream.web.page.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.TemplateView;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatePieceTest {

    @Test
    void textShouldFallIntoWordsAndGaps() {
        assertThat(TemplatePiece.of("Order {{1}} is ready, {{ name }}!"))
                .containsExactly(
                        new TemplatePiece("Order ", null),
                        new TemplatePiece("{{1}}", "1"),
                        new TemplatePiece(" is ready, ", null),
                        new TemplatePiece("{{ name }}", "name"),
                        new TemplatePiece("!", null));
    }

    @Test
    void textShouldBeOnePieceWhenItHasNoGaps() {
        assertThat(TemplatePiece.of("Hello")).containsExactly(new TemplatePiece("Hello", null));
        assertThat(TemplatePiece.of("")).isEmpty();
    }

    @Test
    void sendableTemplatesShouldComeFirst() {
        List<TemplateView> listed = List.of(template("b", false), template("c", true), template("a", true));

        assertThat(TemplatePicker.sorted(listed)).extracting(TemplateView::name).containsExactly("a", "c", "b");
    }

    private static TemplateView template(String name, boolean sendable) {
        return new TemplateView(
                name,
                "en",
                sendable ? "APPROVED" : "PENDING",
                null,
                null,
                "Hi",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                sendable);
    }
}
