package io.workstream.connector.ra.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be said to a WhatsApp user. Limits are checked at construction; characters are Unicode code points. */
public sealed interface OutboundContent
        permits OutboundContent.Text,
                OutboundContent.Media,
                OutboundContent.Location,
                OutboundContent.Contacts,
                OutboundContent.Buttons,
                OutboundContent.Choices,
                OutboundContent.Reaction,
                Template {

    /**
     * A text.
     *
     * @param body 1 to 4096 characters
     * @param preview whether the first link is shown with a preview
     */
    record Text(String body, boolean preview) implements OutboundContent {

        public static final int LONGEST = 4096;

        public Text {
            Limits.require("text", body, LONGEST);
        }
    }

    /**
     * A file that was uploaded before.
     *
     * @param kind as what it is shown
     * @param mediaId under which the upload is known
     * @param caption 1 to 1024 characters; not with audio, voice and stickers
     * @param filename 1 to 240 characters; with documents only
     */
    record Media(MediaKind kind, String mediaId, @Nullable String caption, @Nullable String filename)
            implements OutboundContent {

        public static final int LONGEST_CAPTION = 1024;
        public static final int LONGEST_FILENAME = 240;

        public Media {
            Limits.require("media id", mediaId, 200);
            Limits.requireIfPresent("caption", caption, LONGEST_CAPTION);
            Limits.requireIfPresent("filename", filename, LONGEST_FILENAME);
            if (caption != null && !kind.hasCaption()) {
                throw new IllegalArgumentException(kind + " has no caption");
            }
            if (filename != null && kind != MediaKind.DOCUMENT) {
                throw new IllegalArgumentException(kind + " has no filename");
            }
        }
    }

    /** A place, in degrees, with what it is called and where it is, if known. */
    record Location(double latitude, double longitude, @Nullable String name, @Nullable String address)
            implements OutboundContent {

        public static final int LONGEST = 1000;

        public Location {
            Limits.requirePlace(latitude, longitude);
            Limits.requireIfPresent("name", name, LONGEST);
            Limits.requireIfPresent("address", address, LONGEST);
        }
    }

    /** One to 257 cards. */
    record Contacts(List<ContactCard> cards) implements OutboundContent {

        public static final int MOST = 257;

        public Contacts {
            cards = List.copyOf(cards);
            Limits.requireCount("cards", cards, MOST);
        }
    }

    /** A question with one to three buttons below, each with an id and a title of its own. */
    record Buttons(Prompt prompt, List<Button> buttons) implements OutboundContent {

        public static final int MOST = 3;

        public Buttons {
            buttons = List.copyOf(buttons);
            Limits.requireCount("buttons", buttons, MOST);
            requireDistinct("ids of buttons", buttons.stream().map(Button::id).toList());
            requireDistinct(
                    "titles of buttons", buttons.stream().map(Button::title).toList());
        }
    }

    /** A button; its id (1 to 256 characters) comes back when it is pressed, its title has 1 to 20. */
    record Button(String id, String title) {

        public static final int LONGEST_ID = 256;
        public static final int LONGEST_TITLE = 20;

        public Button {
            Limits.require("id of a button", id, LONGEST_ID);
            Limits.require("title of a button", title, LONGEST_TITLE);
        }
    }

    /**
     * A question with a list behind one button.
     *
     * @param opener title of that button, 1 to 20 characters
     * @param sections together one to ten rows; each section has a title when there are several
     */
    record Choices(Prompt prompt, String opener, List<Section> sections) implements OutboundContent {

        public static final int MOST_ROWS = 10;
        public static final int LONGEST_OPENER = 20;

        public Choices {
            sections = List.copyOf(sections);
            Limits.require("opener", opener, LONGEST_OPENER);
            List<Row> rows = sections.stream()
                    .flatMap(section -> section.rows().stream())
                    .toList();
            Limits.requireCount("rows", rows, MOST_ROWS);
            requireDistinct("ids of rows", rows.stream().map(Row::id).toList());
            if (sections.size() > 1 && sections.stream().anyMatch(section -> section.title() == null)) {
                throw new IllegalArgumentException("one of several sections has no title");
            }
        }
    }

    /** A part of a list, with a title of 1 to 24 characters or none. */
    record Section(@Nullable String title, List<Row> rows) {

        public static final int LONGEST_TITLE = 24;

        public Section {
            rows = List.copyOf(rows);
            Limits.requireIfPresent("title of a section", title, LONGEST_TITLE);
            Limits.requireCount("rows of a section", rows, Choices.MOST_ROWS);
        }
    }

    /** A line of a list: id 1 to 200 characters, title 1 to 24, description 1 to 72 or none. */
    record Row(String id, String title, @Nullable String description) {

        public static final int LONGEST_ID = 200;
        public static final int LONGEST_TITLE = 24;
        public static final int LONGEST_DESCRIPTION = 72;

        public Row {
            Limits.require("id of a row", id, LONGEST_ID);
            Limits.require("title of a row", title, LONGEST_TITLE);
            Limits.requireIfPresent("description of a row", description, LONGEST_DESCRIPTION);
        }
    }

    /** What stands around a choice: the question, 1 to 1024 characters, and 1 to 60 above and below, or nothing. */
    record Prompt(@Nullable String header, String body, @Nullable String footer) {

        public static final int LONGEST_BODY = 1024;
        public static final int LONGEST_EDGE = 60;

        public Prompt {
            Limits.requireIfPresent("header", header, LONGEST_EDGE);
            Limits.require("body", body, LONGEST_BODY);
            Limits.requireIfPresent("footer", footer, LONGEST_EDGE);
        }

        /** A question alone. */
        public static Prompt of(String body) {
            return new Prompt(null, body, null);
        }
    }

    /**
     * An emoji on a message.
     *
     * @param messageId provider's id of that message
     * @param emoji absent to take the earlier one back
     */
    record Reaction(String messageId, @Nullable String emoji) implements OutboundContent {

        public Reaction {
            Limits.require("message id", messageId, 512);
            Limits.requireIfPresent("emoji", emoji, 32);
        }
    }

    private static void requireDistinct(String what, List<String> values) {
        Set<String> seen = new HashSet<>(values);
        if (seen.size() < values.size()) {
            throw new IllegalArgumentException(what + " are not distinct");
        }
    }
}
