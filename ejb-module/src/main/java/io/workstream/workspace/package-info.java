/**
 * Tenants, their members and what these may do (level 5). {@link io.workstream.workspace.WorkspaceAccess} is the one door:
 * it checks membership and scope and makes the transaction see the workspace, in one call. Start there.
 */
@NullMarked
package io.workstream.workspace;

import org.jspecify.annotations.NullMarked;
