package io.workstream.connector.ra.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.workstream.connector.ra.api.OutboundContent.Button;
import io.workstream.connector.ra.api.OutboundContent.Buttons;
import io.workstream.connector.ra.api.OutboundContent.Choices;
import io.workstream.connector.ra.api.OutboundContent.Location;
import io.workstream.connector.ra.api.OutboundContent.Media;
import io.workstream.connector.ra.api.OutboundContent.Prompt;
import io.workstream.connector.ra.api.OutboundContent.Reaction;
import io.workstream.connector.ra.api.OutboundContent.Row;
import io.workstream.connector.ra.api.OutboundContent.Section;
import io.workstream.connector.ra.api.OutboundContent.Text;
import io.workstream.connector.ra.api.OutboundMessage.Address;
import io.workstream.connector.ra.api.OutboundMessage.AddressKind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutboundContentTest {

    private static final Address PHONE = new Address(AddressKind.PHONE, "15550100001");

    static Stream<Arguments> limitedTexts() {
        return Stream.of(
                limited("text", 4096, text -> new Text(text, true)),
                limited("tag", 512, text -> new OutboundMessage(PHONE, "Hi", text)),
                limited("caption", 1024, text -> new Media(MediaKind.IMAGE, "1", text, null)),
                limited("filename", 240, text -> new Media(MediaKind.DOCUMENT, "1", null, text)),
                limited("header", 60, text -> new Prompt(text, "body", null)),
                limited("body", 1024, Prompt::of),
                limited("footer", 60, text -> new Prompt(null, "body", text)),
                limited("button id", 256, text -> new Button(text, "title")),
                limited("button title", 20, text -> new Button("id", text)),
                limited("opener", 20, text -> new Choices(Prompt.of("body"), text, List.of(section(1)))),
                limited("section title", 24, text -> new Section(text, List.of(row(1)))),
                limited("row id", 200, text -> new Row(text, "title", null)),
                limited("row title", 24, text -> new Row("id", text, null)),
                limited("row description", 72, text -> new Row("id", "title", text)),
                limited("template value", 1024, Template.TextValue::of));
    }

    private static Arguments limited(String name, int longest, Function<String, Object> construction) {
        return arguments(name, longest, construction);
    }

    @ParameterizedTest(name = "{0} of at most {1} characters")
    @MethodSource("limitedTexts")
    void textShouldBeTakenUpToItsLimitAndRefusedBeyond(
            String name, int longest, Function<String, Object> construction) {
        assertThatCode(() -> construction.apply("ж".repeat(longest))).doesNotThrowAnyException();
        assertThatCode(() -> construction.apply("👍".repeat(longest))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> construction.apply("ж".repeat(longest + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> construction.apply(""));
        assertThatIllegalArgumentException().isThrownBy(() -> construction.apply(" "));
    }

    @Test
    void buttonsShouldBeOneToThree() {
        assertThat(buttons(1).buttons()).hasSize(1);
        assertThat(buttons(3).buttons()).hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> buttons(0));
        assertThatIllegalArgumentException().isThrownBy(() -> buttons(4));
    }

    @Test
    void buttonsShouldBeDistinctInIdAndTitle() {
        Prompt prompt = Prompt.of("body");

        assertThatThrownBy(() -> new Buttons(prompt, List.of(new Button("1", "a"), new Button("1", "b"))))
                .hasMessageContaining("ids");
        assertThatThrownBy(() -> new Buttons(prompt, List.of(new Button("1", "a"), new Button("2", "a"))))
                .hasMessageContaining("titles");
    }

    @Test
    void rowsShouldBeOneToTenInAllSectionsTogether() {
        assertThat(choices(section(1, 10)).sections()).hasSize(1);
        assertThat(choices(section(1, 5), section(6, 10)).sections()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> choices());
        assertThatIllegalArgumentException().isThrownBy(() -> choices(section(1, 5), section(6, 11)));
    }

    @Test
    void sectionsShouldHaveTitlesWhenThereAreSeveral() {
        Section untitled = new Section(null, List.of(row(7)));

        assertThat(choices(untitled).sections()).containsExactly(untitled);
        assertThatIllegalArgumentException().isThrownBy(() -> choices(section(1), untitled));
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaKind.class,
            names = {"AUDIO", "VOICE", "STICKER"})
    void mediaShouldHaveNoCaptionWhenItsKindShowsNone(MediaKind kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Media(kind, "1", "caption", null));
    }

    @ParameterizedTest
    @EnumSource(value = MediaKind.class, mode = EnumSource.Mode.EXCLUDE, names = "DOCUMENT")
    void mediaShouldHaveNoFilenameWhenItIsNoDocument(MediaKind kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Media(kind, "1", null, "a.pdf"));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, Infinity"})
    void locationShouldBeOnTheGlobe(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Location(latitude, longitude, null, null));
    }

    @Test
    void reactionShouldNotBeAReply() {
        OutboundMessage reaction = new OutboundMessage(PHONE, new Reaction("wamid.1", "👍"), null, "tag");

        assertThatIllegalArgumentException().isThrownBy(() -> reaction.inReplyTo("wamid.2"));
    }

    private static Buttons buttons(int count) {
        List<Button> all = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Button("id" + i, "title" + i))
                .toList();
        return new Buttons(Prompt.of("body"), all);
    }

    private static Choices choices(Section... sections) {
        return new Choices(Prompt.of("body"), "opener", List.of(sections));
    }

    private static Section section(int only) {
        return section(only, only);
    }

    private static Section section(int first, int last) {
        List<Row> rows = IntStream.rangeClosed(first, last)
                .mapToObj(OutboundContentTest::row)
                .toList();
        return new Section("section", rows);
    }

    private static Row row(int number) {
        return new Row("id" + number, "title", null);
    }
}
