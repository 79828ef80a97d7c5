package io.workstream.identity;

import io.workstream.shared.SharedProblem;
import io.workstream.shared.SpokenLanguage;
import io.workstream.shared.ZoneName;
import java.util.Set;

/**
 * How somebody wants to read pages and mails.
 *
 * @param locale {@code en} or {@code ru}
 * @param timezone IANA name, such as {@code Europe/Moscow}
 * @param theme {@code auto}, {@code light} or {@code dark}
 */
public record Preferences(String locale, String timezone, String theme) {

    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    /** Refuses what nobody can be shown. */
    public Preferences {
        SpokenLanguage.typed("locale", locale);
        ZoneName.typed("timezone", timezone);
        if (!THEMES.contains(theme)) {
            throw SharedProblem.invalid("theme", "must be one of " + THEMES);
        }
    }

    /** Of somebody who said nothing but their language. */
    public static Preferences speaking(String locale) {
        return new Preferences(locale, "UTC", "auto");
    }

    /** What this person prefers now. */
    public static Preferences of(UserView user) {
        return new Preferences(user.locale(), user.timezone(), user.theme());
    }

    /** The same in another language. */
    public Preferences withLocale(String other) {
        return new Preferences(other, timezone, theme);
    }

    /** The same in another time zone. */
    public Preferences withTimezone(String other) {
        return new Preferences(locale, other, theme);
    }

    /** The same in another theme. */
    public Preferences withTheme(String other) {
        return new Preferences(locale, timezone, other);
    }
}
