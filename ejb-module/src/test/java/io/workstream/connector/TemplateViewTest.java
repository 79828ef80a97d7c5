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

    private static final Part HEADING = new Part("HEADER", "TEXT", "News from {{1}}", List.of());
    private static final Part LINKS = new Part(
            "BUTTONS",
            null,
            null,
            List.of(new Button("QUICK_REPLY", "Later", null), new Button("URL", "Open", "https://x.example/{{1}}")));
    private static final Part BODY = new Part("BODY", null, "Order {{2}} of {{1}}", List.of());

    @Test
    void templateShouldBeFilledInTheOrderOfItsGaps() {
        TemplateView template = view("APPROVED", BODY, new Part("FOOTER", null, "Example Ltd", List.of()));

        assertThat(template.filled(List.of("Ann", "17")))
                .isEqualTo(new Content.Template(
                        "order",
                        "en",
                        List.of(new Content.Template.Value(null, "Ann"), new Content.Template.Value(null, "17")),
                        "Order 17 of Ann\n\nExample Ltd",
                        null,
                        List.of()));
    }

    @Test
    void headingAndLinksShouldBeFilledWithParametersOfTheirOwn() {
        TemplateView template = view("APPROVED", BODY, HEADING, LINKS);

        assertThat(template.sendable()).isTrue();
        assertThat(template.gaps()).containsExactly("header.1", "1", "2", "button.2");
        assertThat(template.filled(List.of("Moscow", "Ann", "17", "A/17?x=1")))
                .isEqualTo(new Content.Template(
                        "order",
                        "en",
                        List.of(new Content.Template.Value(null, "Ann"), new Content.Template.Value(null, "17")),
                        "News from Moscow\n\nOrder 17 of Ann",
                        new Content.Template.Value(null, "Moscow"),
                        List.of(new Content.Template.Ending(1, "A/17?x=1"))));
    }

    @Test
    void namedGapsShouldKeepTheirNames() {
        TemplateView template = view(
                "APPROVED",
                new Part("HEADER", "TEXT", "Dear {{name}}", List.of()),
                new Part("BODY", null, "{{name}}, {{order}} is here", List.of()));

        assertThat(template.gaps()).containsExactly("header.name", "name", "order");
        assertThat(template.filled(List.of("Ms Smith", "Ann", "A-17")).header())
                .isEqualTo(new Content.Template.Value("name", "Ms Smith"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200B", "two words", "line\nbreak"})
    void endOfALinkShouldBeRefusedWhenItIsNone(String end) {
        assertRefused(() -> view("APPROVED", BODY, LINKS).filled(List.of("Ann", "17", end)))
                .as(ConnectorProblem.TEMPLATE_PARAMETERS_WRONG)
                .telling("wrong", List.of("button.2"));
    }

    @Test
    void templateShouldBeRefusedWhenItsTextBecomesTooLong() {
        String long1 = "x".repeat(600);

        assertRefused(() -> view("APPROVED", BODY).filled(List.of(long1, long1)))
                .as(ConnectorProblem.TEMPLATE_TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200B", "two\nlines", "wide      gap", "\t"})
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
    void templateShouldNotBeSendableWhenItNeedsMoreThanTexts() {
        Part picture = new Part("HEADER", "IMAGE", null, List.of());
        Part twoGaps = new Part("HEADER", "TEXT", "{{1}} and {{2}}", List.of());
        Part inside =
                new Part("BUTTONS", null, null, List.of(new Button("URL", "Open", "https://{{1}}.example/{{2}}")));
        Part code = new Part("BUTTONS", null, null, List.of(new Button("COPY_CODE", "Copy", null)));
        Part carousel = new Part("CAROUSEL", null, null, List.of());

        for (Part part : List.of(picture, twoGaps, inside, code, carousel)) {
            assertThat(view("APPROVED", BODY, part).sendable())
                    .as(part.toString())
                    .isFalse();
        }
        assertThat(view("APPROVED", BODY).sendable()).isTrue();
    }

    private static TemplateView view(String status, Part... parts) {
        return TemplateReader.view(new MessageTemplate("order", "en", status, "UTILITY", List.of(parts)));
    }
}
