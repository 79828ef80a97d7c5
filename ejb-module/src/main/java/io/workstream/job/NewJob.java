package io.workstream.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job to be done.
 *
 * @param type name of its handler
 * @param workspaceId whose work it is
 * @param initiatedBy who asked for it; null for the system's own work
 * @param arguments record that the handler reads back from JSON
 * @param serialKey jobs of one key run one after another in order of birth; null for no order
 * @param runAt not before; null for at once
 */
public record NewJob(
        String type,
        UUID workspaceId,
        @Nullable UUID initiatedBy,
        Object arguments,
        @Nullable UUID serialKey,
        @Nullable Instant runAt) {

    /** Stands for a workspace where work is the platform's own; nobody's workspace has this id. */
    public static final UUID PLATFORM = new UUID(0, 0);

    /** A job of the platform, which no workspace sees; the caller's transaction may see any workspace or none. */
    public static NewJob ofPlatform(String type, Object arguments) {
        return new NewJob(type, PLATFORM, null, arguments, null, null);
    }

    /** A job of the system itself, to be done at once, beside all others. */
    public static NewJob beside(String type, UUID workspaceId, Object arguments) {
        return new NewJob(type, workspaceId, null, arguments, null, null);
    }

    /** A job of the system itself, to be done at once, in order with others of the same key. */
    public static NewJob inOrder(String type, UUID workspaceId, UUID serialKey, Object arguments) {
        return new NewJob(type, workspaceId, null, arguments, serialKey, null);
    }
}
