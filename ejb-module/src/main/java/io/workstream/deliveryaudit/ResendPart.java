package io.workstream.deliveryaudit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Part of the failures that are to be sent again, oldest first.
 *
 * @param reached the last one that was looked at; null when there are none behind it
 */
public record ResendPart(List<ResendTarget> targets, @Nullable UUID reached) {}
