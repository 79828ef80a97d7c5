package io.workstream.web.page;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that pages are written in. */
public final class Languages {

    /** Spoken when nothing else fits. */
    public static final Locale FALLBACK = Locale.ENGLISH;

    private static final List<Locale> SPOKEN = List.of(FALLBACK, Locale.forLanguageTag("ru"));

    private Languages() {}

    /** The language with this code, if pages are written in it. */
    public static Optional<Locale> of(@Nullable String code) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst();
    }

    /** The one that fits an Accept-Language header best. */
    public static Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return FALLBACK;
        }
        Locale best = Locale.lookup(ranges(header), SPOKEN);
        return best == null ? FALLBACK : best;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            // A header that nobody can read says nothing about the reader's language.
            return Collections.emptyList();
        }
    }
}
