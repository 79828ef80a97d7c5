package io.workstream.web.page.connector;

import org.jspecify.annotations.Nullable;

/** What people typed into fields that may stay empty. */
final class Typed {

    private Typed() {}

    static @Nullable String orNull(String typed) {
        String stripped = typed.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
