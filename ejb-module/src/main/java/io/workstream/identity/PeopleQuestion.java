package io.workstream.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which people are looked for.
 *
 * @param words part of a name or an e-mail; empty for all
 * @param lockedOnly only those whose signing in is held up now
 */
public record PeopleQuestion(String words, boolean lockedOnly) {

    /** Reads words as they were typed; null means none. */
    public static PeopleQuestion of(@Nullable String typed, boolean lockedOnly) {
        return new PeopleQuestion(typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT), lockedOnly);
    }
}
