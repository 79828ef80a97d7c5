package io.workstream.connector;

import io.workstream.shared.DisplayName;

/** The names that people give to accounts and channels: 1 to 60 printable characters. */
final class LinkName {

    private static final int LONGEST = 60;

    private LinkName() {}

    /** What was typed, without what nobody sees. Refused as a wrong {@code field} when it is no name. */
    static String of(String field, String typed) {
        return DisplayName.typed(field, typed, 1, LONGEST);
    }
}
