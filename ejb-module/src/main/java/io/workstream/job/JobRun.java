package io.workstream.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One claimed job, as its handler sees it.
 *
 * @param id the job
 * @param workspaceId whose work it is
 * @param initiatedBy who asked for it
 * @param type name of its handler
 * @param attempts failures so far
 * @param fence number of this claim; a later claim has a higher one, and only the latest may finish the job
 * @param payload arguments as JSON
 */
public record JobRun(
        UUID id, UUID workspaceId, @Nullable UUID initiatedBy, String type, int attempts, long fence, String payload) {}
