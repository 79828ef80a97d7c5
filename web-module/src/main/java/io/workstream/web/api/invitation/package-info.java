/** Invitations into workspaces, from both ends. */
@NullMarked
package io.workstream.web.api.invitation;

import org.jspecify.annotations.NullMarked;
