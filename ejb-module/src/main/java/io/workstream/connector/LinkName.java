package io.workstream.connector;

import io.workstream.shared.SharedProblem;

/** The names that people give to accounts and channels: 1 to 60 printable characters. */
final class LinkName {

    private static final int LONGEST = 60;

    private LinkName() {}

    /** What was typed, without the white space around it. Refused as a wrong {@code field} when it is no name. */
    static String of(String field, String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw SharedProblem.invalid(field, "must have 1 to " + LONGEST + " printable characters");
        }
        return name;
    }
}
