/**
 * The kernel that every feature stands on (level 0): the clock, ids, who asks ({@link io.workstream.shared.Actor}), coded
 * refusals ({@link io.workstream.shared.Problem}), paging, settings, the database and the workspace that a transaction
 * sees ({@link io.workstream.shared.Tenancy}), and work that waits for a commit
 * ({@link io.workstream.shared.AfterCommit}). Start with {@code Tenancy}.
 */
@NullMarked
package io.workstream.shared;

import org.jspecify.annotations.NullMarked;
