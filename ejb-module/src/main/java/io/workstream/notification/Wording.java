package io.workstream.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts letters into words. Parameters are plain text; whoever shows the words as HTML escapes all of them. */
final class Wording {

    private static final String BUNDLE = "io.workstream.notification.letters";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /**
     * A letter in words.
     *
     * @param paragraphs one line each
     * @param action caption of the link; null without one
     * @param link where the action leads
     * @param footer why the recipient gets it
     */
    public record Text(
            String language,
            String subject,
            List<String> paragraphs,
            @Nullable String action,
            @Nullable String link,
            String footer) {}

    private final String language;
    private final ResourceBundle bundle;

    private Wording(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Wording in(String language) {
        return new Wording(language);
    }

    /**
     * The letter with its parameters in place.
     *
     * @throws IllegalArgumentException when one is missing
     */
    Text write(Letter letter, Map<String, String> parameters) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; bundle.containsKey(letter.slug() + "." + i); i++) {
            paragraphs.add(filled(letter.slug() + "." + i, parameters));
        }
        String action = letter.slug() + ".action";
        boolean linked = bundle.containsKey(action);
        return new Text(
                language,
                filled(letter.slug() + ".subject", parameters),
                paragraphs,
                linked ? bundle.getString(action) : null,
                linked ? value(parameters, "link") : null,
                bundle.getString("footer"));
    }

    /** What a role that every workspace has is called. */
    String role(String code) {
        return bundle.getString("role." + code);
    }

    private String filled(String key, Map<String, String> parameters) {
        return PLACE.matcher(bundle.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(value(parameters, name(place))));
    }

    private static String name(MatchResult place) {
        return place.group(1);
    }

    /** On one line: a subject with a line break would begin a header of its own. */
    private static String value(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a letter lacks its parameter " + name);
        }
        return CONTROLS.matcher(value).replaceAll(" ");
    }
}
