package io.workstream.invitation;

import org.jspecify.annotations.Nullable;

/**
 * An invitation as whoever holds its link sees it.
 *
 * @param workspaceName where to
 * @param inviterName by whom; null when their account is no more
 * @param roleName what they will be, as the role is called; built in ones by their code
 * @param email of the account that may accept
 * @param status {@code open, expired, accepted, withdrawn}
 */
public record Asked(String workspaceName, @Nullable String inviterName, String roleName, String email, String status) {}
