package io.workstream.shared;

import java.util.List;

/** The languages that the product speaks to people. */
public final class SpokenLanguage {

    private static final List<String> CODES = List.of("en", "ru");

    private SpokenLanguage() {}

    /** A language that was asked for: {@code en} or {@code ru}. Refused, by the field's name, when it is another. */
    public static String typed(String field, String code) {
        if (!CODES.contains(code)) {
            throw SharedProblem.invalid(field, "must be one of " + CODES);
        }
        return code;
    }
}
