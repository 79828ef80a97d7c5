/**
 * Work that survives a crash (level 2). The row is the truth: {@link io.workstream.job.JobService} inserts it in the
 * caller's transaction, a nudge after the commit wakes the claimers of every node, a lease with a fencing number lets one
 * of them run it, and a sweeper makes up for every nudge that got lost. Features add a type by one
 * {@link io.workstream.job.JobHandler}. Start with {@code JobService}, then {@code JobWorkers}.
 */
@NullMarked
package io.workstream.job;

import org.jspecify.annotations.NullMarked;
