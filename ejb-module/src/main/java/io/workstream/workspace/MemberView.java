package io.workstream.workspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person in a workspace.
 *
 * @param roles codes of their roles, built in ones first
 */
public record MemberView(UUID userId, String name, String email, List<String> roles, Instant joinedAt) {}
