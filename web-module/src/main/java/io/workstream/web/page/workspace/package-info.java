/** Pages about workspaces: the list of one's own and the overview of one. */
@NullMarked
package io.workstream.web.page.workspace;

import org.jspecify.annotations.NullMarked;
