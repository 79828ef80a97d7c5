/**
 * People and how they prove who they are (level 4): accounts, passwords, access and refresh tokens, browser sessions, the
 * first platform administrator. Start with {@link io.workstream.identity.IdentityService}.
 */
@NullMarked
package io.workstream.identity;

import org.jspecify.annotations.NullMarked;
