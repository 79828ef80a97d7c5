package io.workstream.connector.whatsapp;

import io.workstream.connector.ra.api.OutboundContent;
import io.workstream.connector.ra.api.OutboundContent.Button;
import io.workstream.connector.ra.api.OutboundContent.Buttons;
import io.workstream.connector.ra.api.OutboundContent.Choices;
import io.workstream.connector.ra.api.OutboundContent.Prompt;
import io.workstream.connector.ra.api.OutboundContent.Row;
import io.workstream.connector.ra.api.OutboundContent.Section;
import io.workstream.connector.ra.api.Template;
import io.workstream.content.Blank;
import io.workstream.content.Content;
import io.workstream.content.ContentWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a part that {@link WhatsAppParts} made into the wire's own types. */
final class CloudContent {

    static final int LONGEST_PLACE = 1000;

    private CloudContent() {}

    /**
     * The part as the wire takes it; files are put there by whoever uploaded them.
     *
     * @throws IllegalArgumentException for a kind that is never a part
     */
    static OutboundContent of(Content part, ContentWords words) {
        if (part instanceof Content.Text text) {
            return new OutboundContent.Text(text.text(), true);
        }
        if (part instanceof Content.Location place) {
            return new OutboundContent.Location(
                    place.latitude(), place.longitude(), shortened(place.name()), shortened(place.address()));
        }
        if (part instanceof Content.Keyboard keyboard) {
            return question(keyboard, words);
        }
        if (part instanceof Content.Reaction reaction) {
            return new OutboundContent.Reaction(reaction.target(), reaction.emoji());
        }
        if (part instanceof Content.Template template) {
            Content.Template.Value header = template.header();
            return filled(template, header == null ? null : value(header));
        }
        throw new IllegalArgumentException("no part for WhatsApp: " + part.code());
    }

    /** A template with what its heading shows. */
    static Template filled(Content.Template template, Template.@Nullable Value header) {
        List<Template.ButtonValue> endings = template.endings().stream()
                .map(ending -> new Template.ButtonValue(Template.ButtonKind.URL, ending.button(), ending.text()))
                .toList();
        return new Template(
                template.name(),
                template.language(),
                header,
                template.values().stream().map(CloudContent::value).toList(),
                endings);
    }

    private static Template.Value value(Content.Template.Value value) {
        return new Template.TextValue(value.gap(), value.text());
    }

    private static OutboundContent question(Content.Keyboard keyboard, ContentWords words) {
        Prompt prompt = Prompt.of(keyboard.text());
        boolean buttons = keyboard.options().size() <= WhatsAppParts.MOST_BUTTONS
                && keyboard.options().stream()
                        .allMatch(option -> option.title().length() <= WhatsAppParts.LONGEST_BUTTON);
        if (buttons) {
            return new Buttons(
                    prompt,
                    keyboard.options().stream()
                            .map(option -> new Button(option.id(), option.title()))
                            .toList());
        }
        List<Row> rows = keyboard.options().stream()
                .map(option -> new Row(option.id(), option.title(), null))
                .toList();
        return new Choices(prompt, words.choose(), List.of(new Section(null, rows)));
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || Blank.is(text)) {
            return null;
        }
        String bare = text.strip();
        return bare.codePointCount(0, bare.length()) <= LONGEST_PLACE
                ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, LONGEST_PLACE));
    }
}
