package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outside person.
 *
 * @param phone with a leading plus sign, if known
 */
public record ContactView(UUID id, @Nullable String name, @Nullable String phone) {}
