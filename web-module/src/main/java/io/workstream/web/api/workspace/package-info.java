/** Workspaces. */
@NullMarked
package io.workstream.web.api.workspace;

import org.jspecify.annotations.NullMarked;
