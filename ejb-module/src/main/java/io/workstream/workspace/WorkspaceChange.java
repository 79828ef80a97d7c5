package io.workstream.workspace;

import io.workstream.shared.SpokenLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change about a workspace; null keeps what there is.
 *
 * @param name 1 to 80 characters
 * @param locale in which its operators and customers are spoken to: {@code en} or {@code ru}
 */
public record WorkspaceChange(@Nullable String name, @Nullable String locale) {

    /** Checks what was typed. */
    public WorkspaceChange {
        name = name == null ? null : NewWorkspace.typedName(name);
        if (locale != null) {
            SpokenLanguage.typed("locale", locale);
        }
    }

    /** What is asked for, for the audit. */
    Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        if (name != null) {
            details.put("name", name);
        }
        if (locale != null) {
            details.put("locale", locale);
        }
        return details;
    }
}
