package io.workstream.workspace;

import io.workstream.shared.SharedProblem;
import io.workstream.shared.SpokenLanguage;
import io.workstream.shared.ZoneName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to change about a workspace; null keeps what there is.
 *
 * @param name 1 to 80 characters
 * @param slug its address in pages; the former one is free for others at once
 * @param locale in which its operators and customers are spoken to: {@code en} or {@code ru}
 * @param timezone IANA name: when its day begins
 * @param mediaHours for how long files are kept after they were announced, 1 to 720
 * @param messageDays for how long messages are kept, 30 to 3650; 0 for good
 * @param version of the workspace that the change is meant for; null for whichever there is
 */
public record WorkspaceChange(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String locale,
        @Nullable String timezone,
        @Nullable Integer mediaHours,
        @Nullable Integer messageDays,
        @Nullable Long version) {

    private static final int MOST_MEDIA_HOURS = 720;
    private static final int FEWEST_MESSAGE_DAYS = 30;
    private static final int MOST_MESSAGE_DAYS = 3650;

    /** Checks what was typed. */
    public WorkspaceChange {
        name = name == null ? null : NewWorkspace.typedName(name);
        if (slug != null) {
            NewWorkspace.requireSlug(slug);
        }
        if (locale != null) {
            SpokenLanguage.typed("locale", locale);
        }
        if (timezone != null) {
            ZoneName.typed("timezone", timezone);
        }
        if (mediaHours != null && (mediaHours < 1 || mediaHours > MOST_MEDIA_HOURS)) {
            throw SharedProblem.invalid("mediaHours", "must be from 1 to " + MOST_MEDIA_HOURS);
        }
        if (messageDays != null
                && messageDays != 0
                && (messageDays < FEWEST_MESSAGE_DAYS || messageDays > MOST_MESSAGE_DAYS)) {
            throw SharedProblem.invalid(
                    "messageDays",
                    "must be from " + FEWEST_MESSAGE_DAYS + " to " + MOST_MESSAGE_DAYS + ", or 0 for good");
        }
    }

    /** Other words only: what it is called, and how it speaks. */
    public WorkspaceChange(@Nullable String name, @Nullable String locale) {
        this(name, null, locale, null, null, null, null);
    }

    /** What is asked for, for the audit. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        putKnown(details, "name", name);
        putKnown(details, "slug", slug);
        putKnown(details, "locale", locale);
        putKnown(details, "timezone", timezone);
        putKnown(details, "mediaHours", mediaHours);
        putKnown(details, "messageDays", messageDays);
        return details;
    }

    private static void putKnown(Map<String, Object> details, String field, @Nullable Object value) {
        if (value != null) {
            details.put(field, value);
        }
    }
}
