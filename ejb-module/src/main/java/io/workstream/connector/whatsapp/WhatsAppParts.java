package io.workstream.connector.whatsapp;

import io.workstream.content.Blank;
import io.workstream.content.Content;
import io.workstream.content.Content.Keyboard;
import io.workstream.content.Content.Keyboard.Option;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.ContentWords;
import io.workstream.content.TextSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is sent of an operator's or agent's message, cut to the Cloud API's limits. A file's own limits are looked
 * at when it is sent, because only then its size and type are known.
 */
final class WhatsAppParts {

    static final int LONGEST_TEXT = 4096;
    static final int LONGEST_CAPTION = 1024;
    static final int LONGEST_QUESTION = 1024;
    static final int MOST_BUTTONS = 3;
    static final int LONGEST_BUTTON = 20;
    static final int MOST_ROWS = 10;
    static final int LONGEST_ROW = 24;
    private static final int LONGEST_ID = 200;
    private static final int BEST_MARK = 5;

    private WhatsAppParts() {}

    /** The parts in order; none when there is nothing to tell. */
    static List<Content> of(Content content, ContentWords words) {
        if (content instanceof Content.Media media) {
            return file(media);
        }
        if (content instanceof Keyboard keyboard) {
            return question(keyboard, words);
        }
        if (content instanceof Content.Rating rating && rating.value() == null) {
            return question(marks(rating, words), words);
        }
        if (content instanceof Content.Location place && (tooLong(place.name()) || tooLong(place.address()))) {
            Content bare = new Content.Location(place.latitude(), place.longitude(), null, null, place.url());
            String below = Stream.of(place.name(), place.address())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
            return joined(List.of(bare), texts(below));
        }
        if (content instanceof Content.Location
                || content instanceof Content.Template
                || content instanceof Content.Reaction) {
            return List.of(content);
        }
        return texts(words.of(content).orElse(""));
    }

    private static boolean tooLong(@Nullable String name) {
        return name != null && name.length() > CloudContent.LONGEST_PLACE;
    }

    private static List<Content> file(Content.Media media) {
        String caption = media.caption();
        if (caption == null || captioned(media.form()) && caption.length() <= LONGEST_CAPTION) {
            return List.of(media);
        }
        return joined(List.of(new Content.Media(media.form(), media.mediaId(), null)), texts(caption));
    }

    private static boolean captioned(Form form) {
        return form == Form.PHOTO || form == Form.VIDEO || form == Form.DOCUMENT;
    }

    private static List<Content> question(Keyboard keyboard, ContentWords words) {
        if (!fits(keyboard.options())) {
            return texts(words.of(keyboard).orElse(""));
        }
        String text = keyboard.text();
        if (!Blank.is(text) && text.length() <= LONGEST_QUESTION) {
            return List.of(keyboard);
        }
        return joined(texts(text), List.of(new Keyboard(words.choose(), keyboard.options())));
    }

    /** Whether these options can be pressed: as buttons or as rows of a list. */
    private static boolean fits(List<Option> options) {
        boolean buttons = options.size() <= MOST_BUTTONS && shortEnough(options, LONGEST_BUTTON);
        boolean rows = options.size() <= MOST_ROWS && shortEnough(options, LONGEST_ROW);
        return !options.isEmpty() && (buttons || rows) && distinct(options);
    }

    private static boolean shortEnough(List<Option> options, int longest) {
        return options.stream()
                .allMatch(option -> !Blank.is(option.title())
                        && option.title().length() <= longest
                        && !option.id().isBlank()
                        && option.id().length() <= LONGEST_ID);
    }

    private static boolean distinct(List<Option> options) {
        return options.stream().map(Option::title).distinct().count() == options.size()
                && options.stream().map(Option::id).distinct().count() == options.size();
    }

    private static Keyboard marks(Content.Rating rating, ContentWords words) {
        List<Option> marks = IntStream.rangeClosed(1, BEST_MARK)
                .mapToObj(mark -> new Option("rate:" + mark, Integer.toString(mark)))
                .toList();
        return new Keyboard(words.of(rating).orElse(""), marks);
    }

    private static List<Content> texts(String text) {
        if (Blank.is(text)) {
            return List.of();
        }
        return TextSplit.split(text, LONGEST_TEXT).stream()
                .<Content>map(Content.Text::new)
                .toList();
    }

    private static List<Content> joined(List<? extends Content> first, List<? extends Content> then) {
        List<Content> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
