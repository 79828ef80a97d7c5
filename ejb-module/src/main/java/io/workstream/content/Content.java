package io.workstream.content;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message, or one part of it on its way, carries. Stored as JSON beside the message; a kind once written stays
 * readable.
 */
@JsonbTypeInfo(
        key = "kind",
        value = {
            @JsonbSubtype(alias = "text", type = Content.Text.class),
            @JsonbSubtype(alias = "media", type = Content.Media.class),
            @JsonbSubtype(alias = "location", type = Content.Location.class),
            @JsonbSubtype(alias = "contacts", type = Content.Contacts.class),
            @JsonbSubtype(alias = "choice", type = Content.Choice.class),
            @JsonbSubtype(alias = "form", type = Content.Form.class),
            @JsonbSubtype(alias = "order", type = Content.Order.class),
            @JsonbSubtype(alias = "reaction", type = Content.Reaction.class),
            @JsonbSubtype(alias = "edit", type = Content.Edit.class),
            @JsonbSubtype(alias = "deletion", type = Content.Deletion.class),
            @JsonbSubtype(alias = "notice", type = Content.Notice.class),
            @JsonbSubtype(alias = "keyboard", type = Content.Keyboard.class),
            @JsonbSubtype(alias = "rating", type = Content.Rating.class),
            @JsonbSubtype(alias = "template", type = Content.Template.class)
        })
public sealed interface Content {

    /** Name of the kind as clients see it: {@code text, photo, voice, location, ...}. */
    String code();

    /** The row of the file that it carries; null without one. */
    default @Nullable UUID mediaId() {
        return null;
    }

    /** Words. */
    record Text(String text) implements Content {

        @Override
        public String code() {
            return "text";
        }
    }

    /**
     * A file.
     *
     * @param form how the sender meant it
     * @param mediaId the file's row
     * @param caption words beside it
     */
    record Media(Form form, UUID mediaId, @Nullable String caption) implements Content {

        /** How a file is meant to be shown. */
        public enum Form {
            PHOTO,
            VIDEO,
            AUDIO,
            VOICE,
            DOCUMENT,
            STICKER;

            /** As clients see it. */
            public String code() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }

        @Override
        public String code() {
            return form.code();
        }
    }

    /**
     * A place.
     *
     * @param latitude degrees, -90 to 90
     * @param longitude degrees, -180 to 180
     * @param url a page about it
     */
    record Location(
            double latitude, double longitude, @Nullable String name, @Nullable String address, @Nullable String url)
            implements Content {

        @Override
        public String code() {
            return "location";
        }
    }

    /** Visiting cards, at least one. */
    record Contacts(List<Card> cards) implements Content {

        /** One card. */
        public record Card(String name, List<String> phones, List<String> emails, @Nullable String organization) {}

        @Override
        public String code() {
            return "contacts";
        }
    }

    /**
     * The customer chose one of the options offered.
     *
     * @param id the option's id, as it was sent
     * @param title as the customer saw it
     */
    record Choice(@Nullable String id, String title, @Nullable String description) implements Content {

        @Override
        public String code() {
            return "choice";
        }
    }

    /** The customer filled in a form. */
    record Form(@Nullable String name, List<Field> fields) implements Content {

        /** One answer. */
        public record Field(String name, String value) {}

        @Override
        public String code() {
            return "form";
        }
    }

    /** The customer ordered out of a catalogue. */
    record Order(@Nullable String text, List<Item> items) implements Content {

        /**
         * One line of it.
         *
         * @param product the shop's own number of the product
         * @param price of one, as the provider wrote it
         */
        public record Item(String product, String quantity, @Nullable String price, @Nullable String currency) {}

        @Override
        public String code() {
            return "order";
        }
    }

    /**
     * A sign on an earlier message.
     *
     * @param target the provider's id of that message
     * @param emoji null when it was taken back
     */
    record Reaction(String target, @Nullable String emoji) implements Content {

        @Override
        public String code() {
            return "reaction";
        }
    }

    /**
     * An earlier message reads otherwise now.
     *
     * @param target the provider's id of that message
     * @param text its new text or caption
     */
    record Edit(String target, @Nullable String text) implements Content {

        @Override
        public String code() {
            return "edit";
        }
    }

    /**
     * An earlier message was taken back.
     *
     * @param target the provider's id of that message
     */
    record Deletion(String target) implements Content {

        @Override
        public String code() {
            return "deletion";
        }
    }

    /**
     * Something that people have to be told about in their own language.
     *
     * @param detail a code that says more about it, else the provider's own words
     */
    record Notice(Subject subject, @Nullable String detail) implements Content {

        /** What about. */
        public enum Subject {
            /** The customer sent something that the provider does not hand on. */
            UNSUPPORTED,
            /** The customer's file could not be fetched. */
            FILE_UNAVAILABLE,
            /** The customer writes from another number now. */
            NUMBER_CHANGED,
            /** The customer reinstalled the app or changed the device. */
            IDENTITY_CHANGED
        }

        @Override
        public String code() {
            return "notice";
        }
    }

    /** A question with options to choose from, at least one. */
    record Keyboard(String text, List<Option> options) implements Content {

        /** One option. */
        public record Option(String id, String title) {}

        @Override
        public String code() {
            return "keyboard";
        }
    }

    /**
     * A question for a mark, or the mark.
     *
     * @param value the mark; null while it is asked for
     */
    record Rating(@Nullable String text, @Nullable Integer value) implements Content {

        @Override
        public String code() {
            return "rating";
        }
    }

    /**
     * A text that the provider approved beforehand.
     *
     * @param language as the provider writes it, such as {@code en_US}
     * @param values what fills the gaps of its text, in order
     * @param text as the customer reads it
     * @param header what fills the gap of its heading, where that has one
     * @param endings what completes the links of its buttons
     * @param picture the file in its heading, where that shows one
     */
    record Template(
            String name,
            String language,
            List<Value> values,
            String text,
            @Nullable Value header,
            List<Ending> endings,
            @Nullable Picture picture)
            implements Content {

        /** Templates that were written down before headings and links could vary have neither. */
        public Template {
            endings = endings == null ? List.of() : List.copyOf(endings);
        }

        /**
         * What fills one gap.
         *
         * @param gap its name; null where gaps are numbered
         */
        public record Value(@Nullable String gap, String text) {}

        /**
         * The end of a button's link.
         *
         * @param button from 0, as the template counts its buttons
         */
        public record Ending(int button, String text) {}

        /**
         * A photo, video or document above the text.
         *
         * @param form as what it is shown
         * @param mediaId the file's row
         */
        public record Picture(Media.Form form, UUID mediaId) {}

        @Override
        public String code() {
            return "template";
        }

        @Override
        public @Nullable UUID mediaId() {
            return picture == null ? null : picture.mediaId();
        }
    }
}
