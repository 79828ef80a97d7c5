package io.workstream.connector;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.MessageTemplate;
import io.workstream.connector.ra.api.MessageTemplate.Button;
import io.workstream.connector.ra.api.MessageTemplate.Part;
import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

        assertThat(template.filled(List.of("Ann", "17"), null))
                .isEqualTo(new Content.Template(
                        "order",
                        "en",
                        List.of(new Content.Template.Value(null, "Ann"), new Content.Template.Value(null, "17")),
                        "Order 17 of Ann\n\nExample Ltd",
                        null,
                        List.of(),
                        null));
    }

    @Test
    void headingAndLinksShouldBeFilledWithParametersOfTheirOwn() {
        TemplateView template = view("APPROVED", BODY, HEADING, LINKS);

        assertThat(template.sendable()).isTrue();
        assertThat(template.gaps()).containsExactly("header.1", "1", "2", "button.2");
        assertThat(template.filled(List.of("Moscow", "Ann", "17", "A/17?x=1"), null))
                .isEqualTo(new Content.Template(
                        "order",
                        "en",
                        List.of(new Content.Template.Value(null, "Ann"), new Content.Template.Value(null, "17")),
                        "News from Moscow\n\nOrder 17 of Ann",
                        new Content.Template.Value(null, "Moscow"),
                        List.of(new Content.Template.Ending(1, "A/17?x=1")),
                        null));
    }

    @Test
    void namedGapsShouldKeepTheirNames() {
        TemplateView template = view(
                "APPROVED",
                new Part("HEADER", "TEXT", "Dear {{name}}", List.of()),
                new Part("BODY", null, "{{name}}, {{order}} is here", List.of()));

        assertThat(template.gaps()).containsExactly("header.name", "name", "order");
        assertThat(template.filled(List.of("Ms Smith", "Ann", "A-17"), null).header())
                .isEqualTo(new Content.Template.Value("name", "Ms Smith"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200B", "two words", "line\nbreak"})
    void endOfALinkShouldBeRefusedWhenItIsNone(String end) {
        assertRefused(() -> view("APPROVED", BODY, LINKS).filled(List.of("Ann", "17", end), null))
                .as(ConnectorProblem.TEMPLATE_PARAMETERS_WRONG)
                .telling("wrong", List.of("button.2"));
    }

    @Test
    void templateShouldBeRefusedWhenItsTextBecomesTooLong() {
        String long1 = "x".repeat(600);

        assertRefused(() -> view("APPROVED", BODY).filled(List.of(long1, long1), null))
                .as(ConnectorProblem.TEMPLATE_TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u200B",
                "two\nlines",
                "wide      gap",
                "\t",
                "two\u0085lines",
                "two\u2028lines",
                "two\u2029lines",
                "two\fpages"
            })
    void templateShouldRefuseValuesThatMetaWouldRefuse(String value) {
        assertRefused(() -> view("APPROVED", BODY).filled(List.of("Ann", value), null))
                .as(ConnectorProblem.TEMPLATE_PARAMETERS_WRONG);
    }

    @Test
    void templateShouldRefuseAWrongNumberOfValues() {
        assertRefused(() -> view("APPROVED", BODY).filled(List.of("Ann"), null))
                .as(ConnectorProblem.TEMPLATE_PARAMETERS_WRONG);
    }

    @Test
    void templateShouldNotBeSentWhenItIsNotApproved() {
        assertRefused(() -> view("PAUSED", BODY).filled(List.of("Ann", "17"), null))
                .as(ConnectorProblem.TEMPLATE_NOT_SENDABLE);
    }

    @Test
    void templateShouldNotBeSendableWhenItNeedsMoreThanTextsAndAFile() {
        Part place = new Part("HEADER", "LOCATION", null, List.of());
        Part twoGaps = new Part("HEADER", "TEXT", "{{1}} and {{2}}", List.of());
        Part inside =
                new Part("BUTTONS", null, null, List.of(new Button("URL", "Open", "https://{{1}}.example/{{2}}")));
        Part code = new Part("BUTTONS", null, null, List.of(new Button("COPY_CODE", "Copy", null)));
        Part carousel = new Part("CAROUSEL", null, null, List.of());

        for (Part part : List.of(place, twoGaps, inside, code, carousel)) {
            assertThat(view("APPROVED", BODY, part).sendable())
                    .as(part.toString())
                    .isFalse();
        }
        assertThat(view("APPROVED", BODY).sendable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"IMAGE, PHOTO, photo", "VIDEO, VIDEO, video", "DOCUMENT, DOCUMENT, document"})
    void headingShouldShowTheFileThatIsGiven(String format, Form form, String told) {
        TemplateView template = view("APPROVED", BODY, new Part("HEADER", format, null, List.of()));
        UUID file = UUID.randomUUID();

        Content.Template filled = template.filled(List.of("Ann", "17"), file);

        assertThat(template.sendable()).isTrue();
        assertThat(template.picture()).isEqualTo(told);
        assertThat(filled.picture()).isEqualTo(new Content.Template.Picture(form, file));
        assertThat(filled.mediaId()).isEqualTo(file);
        assertThat(filled.text()).isEqualTo("Order 17 of Ann");
    }

    @Test
    void templateShouldBeRefusedWhenItsFileIsMissingOrTooMany() {
        TemplateView pictured = view("APPROVED", BODY, new Part("HEADER", "IMAGE", null, List.of()));

        assertRefused(() -> pictured.filled(List.of("Ann", "17"), null))
                .as(ConnectorProblem.TEMPLATE_FILE_WRONG)
                .telling("wanted", "photo");
        assertRefused(() -> view("APPROVED", BODY).filled(List.of("Ann", "17"), UUID.randomUUID()))
                .as(ConnectorProblem.TEMPLATE_FILE_WRONG)
                .telling("wanted", "none");
    }

    private static TemplateView view(String status, Part... parts) {
        return TemplateReader.view(new MessageTemplate("order", "en", status, "UTILITY", List.of(parts)));
    }
}
