package io.workstream.shared;

import java.util.List;
import java.util.Locale;

/** The languages that the product speaks to people. */
public final class SpokenLanguage {

    private static final List<String> CODES = List.of("en", "ru");

    private SpokenLanguage() {}

    /** The first language of a list that we speak; English when there is none. */
    public static String firstOf(List<Locale> wished) {
        return wished.stream()
                .map(Locale::getLanguage)
                .filter(CODES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH.getLanguage());
    }

    /** A language that was asked for: {@code en} or {@code ru}. Refused, by the field's name, when it is another. */
    public static String typed(String field, String code) {
        if (!CODES.contains(code)) {
            throw SharedProblem.invalid(field, "must be one of " + CODES);
        }
        return code;
    }
}
