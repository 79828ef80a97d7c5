package io.workstream.connector;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.MessageTemplate;
import io.workstream.connector.ra.api.MessageTemplate.Button;
import io.workstream.connector.ra.api.MessageTemplate.Part;
import io.workstream.content.Content;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateViewTest {

    private static final Part BODY = new Part("BODY", null, "Order {{2}} of {{1}}", List.of());

    @Test
    void templateShouldBeFilledInTheOrderOfItsGaps() {
        TemplateView template = view("APPROVED", BODY, new Part("FOOTER", null, "Example Ltd", List.of()));

        assertThat(template.filled(List.of("Ann", "17")))
                .isEqualTo(new Content.Template(
                        "order",
                        "en",
                        List.of(new Content.Template.Value(null, "Ann"), new Content.Template.Value(null, "17")),
                        "Order 17 of Ann\n\nExample Ltd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "two\nlines", "wide      gap", "\t"})
    void templateShouldRefuseValuesThatMetaWouldRefuse(String value) {
        assertRefused(() -> view("APPROVED", BODY).filled(List.of("Ann", value)))
                .as(ConnectorProblem.TEMPLATE_PARAMETERS_WRONG);
    }

    @Test
    void templateShouldRefuseAWrongNumberOfValues() {
        assertRefused(() -> view("APPROVED", BODY).filled(List.of("Ann")))
                .as(ConnectorProblem.TEMPLATE_PARAMETERS_WRONG);
    }

    @Test
    void templateShouldNotBeSentWhenItIsNotApproved() {
        assertRefused(() -> view("PAUSED", BODY).filled(List.of("Ann", "17")))
                .as(ConnectorProblem.TEMPLATE_NOT_SENDABLE);
    }

    @Test
    void templateShouldNotBeSendableWhenMoreThanItsBodyVaries() {
        Part picture = new Part("HEADER", "IMAGE", null, List.of());
        Part link = new Part("BUTTONS", null, null, List.of(new Button("URL", "Open", "https://x.example/{{1}}")));

        assertThat(view("APPROVED", BODY, picture).sendable()).isFalse();
        assertThat(view("APPROVED", BODY, link).sendable()).isFalse();
        assertThat(view("APPROVED", BODY).sendable()).isTrue();
    }

    private static TemplateView view(String status, Part... parts) {
        return TemplateReader.view(new MessageTemplate("order", "en", status, "UTILITY", List.of(parts)));
    }
}
