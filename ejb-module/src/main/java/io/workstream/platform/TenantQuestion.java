package io.workstream.platform;

import io.workstream.shared.SharedProblem;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which workspaces are looked for.
 *
 * @param words part of a name, an address or the owner's e-mail; empty for all
 * @param status {@code active}, {@code suspended} or {@code deleted}; empty for all
 */
public record TenantQuestion(String words, String status) {

    private static final Set<String> STATES = Set.of("", "active", "suspended", "deleted");

    /** Checks what was asked. */
    public TenantQuestion {
        words = words.strip().toLowerCase(Locale.ROOT);
        if (words.indexOf('\0') >= 0) {
            throw SharedProblem.invalid("q", "must be text");
        }
        if (!STATES.contains(status)) {
            throw SharedProblem.invalid("status", "must be active, suspended or deleted");
        }
    }

    /** Out of query parameters, null meaning absent. */
    public static TenantQuestion of(@Nullable String words, @Nullable String status) {
        return new TenantQuestion(words == null ? "" : words, status == null ? "" : status);
    }
}
