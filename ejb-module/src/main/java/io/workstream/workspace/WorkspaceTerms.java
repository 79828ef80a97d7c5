package io.workstream.workspace;

import io.workstream.shared.SharedProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform settles about a workspace; null keeps what there is.
 *
 * @param status {@code active}, or {@code suspended}: nobody gets in, and nothing leaves it until it is resumed
 * @param whatsappSlots how many numbers may be connected, 0 to 1000; those above it stay
 * @param members how many people may be members, 1 to 100000; those above it stay
 */
public record WorkspaceTerms(@Nullable String status, @Nullable Integer whatsappSlots, @Nullable Integer members) {

    private static final int MOST_SLOTS = 1000;
    private static final int MOST_MEMBERS = 100_000;

    /** Checks what was typed. */
    public WorkspaceTerms {
        if (status != null && !status.equals(Workspace.ACTIVE) && !status.equals(Workspace.SUSPENDED)) {
            throw SharedProblem.invalid("status", "must be active or suspended");
        }
        between("whatsappSlots", whatsappSlots, 0, MOST_SLOTS);
        between("members", members, 1, MOST_MEMBERS);
    }

    private static void between(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw SharedProblem.invalid(field, "must be from " + least + " to " + most);
        }
    }

    /** What is asked for, for the audit. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        if (status != null) {
            details.put("status", status);
        }
        if (whatsappSlots != null) {
            details.put("whatsappSlots", whatsappSlots);
        }
        if (members != null) {
            details.put("members", members);
        }
        return details;
    }
}
