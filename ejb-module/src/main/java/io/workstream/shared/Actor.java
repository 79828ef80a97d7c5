package io.workstream.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and from where. Named by the edge that authenticated them, handed to every service.
 *
 * @param userId the person
 * @param platformAdmin whether they administer the platform
 * @param sessionId the login: a browser's session, or the family of an API client's tokens
 * @param address network address of the caller
 */
public record Actor(UUID userId, boolean platformAdmin, @Nullable UUID sessionId, String address) {}
