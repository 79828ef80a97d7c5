package io.workstream.workspace;

import io.workstream.shared.SharedProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform settles about a workspace; null keeps what there is. What stands above a lowered limit stays.
 *
 * @param status {@code active}, or {@code suspended}: nobody gets in, and nothing leaves it until it is resumed
 * @param whatsappSlots how many numbers may be connected, 0 to 1000
 * @param members how many people may be members, 1 to 100000
 * @param jobs how many jobs may run at once, 1 to 1000
 * @param storageBytes how many bytes of files may be kept, 0 to 2^50
 * @param messagesPerDay how many messages its people and programs may send on one of its days, 0 to 10000000
 */
public record WorkspaceTerms(
        @Nullable String status,
        @Nullable Integer whatsappSlots,
        @Nullable Integer members,
        @Nullable Integer jobs,
        @Nullable Long storageBytes,
        @Nullable Integer messagesPerDay) {

    private static final int MOST_SLOTS = 1000;
    private static final int MOST_MEMBERS = 100_000;
    private static final int MOST_JOBS = 1000;
    private static final long MOST_BYTES = 1L << 50;
    private static final int MOST_MESSAGES = 10_000_000;

    /** Checks what was typed. */
    public WorkspaceTerms {
        if (status != null && !status.equals(Workspace.ACTIVE) && !status.equals(Workspace.SUSPENDED)) {
            throw SharedProblem.invalid("status", "must be active or suspended");
        }
        between("whatsappSlots", whatsappSlots, 0, MOST_SLOTS);
        between("members", members, 1, MOST_MEMBERS);
        between("jobs", jobs, 1, MOST_JOBS);
        between("storageBytes", storageBytes, 0, MOST_BYTES);
        between("messagesPerDay", messagesPerDay, 0, MOST_MESSAGES);
    }

    /** Another state, and the same limits. */
    public static WorkspaceTerms status(String status) {
        return new WorkspaceTerms(status, null, null, null, null, null);
    }

    private static void between(String field, @Nullable Number value, long least, long most) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            throw SharedProblem.invalid(field, "must be from " + least + " to " + most);
        }
    }

    /** What is asked for, for the audit. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        putKnown(details, "status", status);
        putKnown(details, "whatsappSlots", whatsappSlots);
        putKnown(details, "members", members);
        putKnown(details, "jobs", jobs);
        putKnown(details, "storageBytes", storageBytes);
        putKnown(details, "messagesPerDay", messagesPerDay);
        return details;
    }

    private static void putKnown(Map<String, Object> details, String field, @Nullable Object value) {
        if (value != null) {
            details.put(field, value);
        }
    }
}
