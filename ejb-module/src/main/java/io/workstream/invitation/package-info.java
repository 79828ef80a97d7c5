/**
 * People asked into a workspace by mail (level 6): links that work once, for one address and seven days. Start with
 * {@link io.workstream.invitation.InvitationService}.
 */
@NullMarked
package io.workstream.invitation;

import org.jspecify.annotations.NullMarked;
