package io.workstream.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that a provider reported, in our own words.
 *
 * @param externalId the provider's id of it
 * @param sender the customer: author of an inbound message, addressee of an echo
 * @param sentAt by the provider's clock
 * @param kind {@code text}, ...
 * @param text what to show and carry on; null when the kind has none
 */
public record InboundMessage(String externalId, Sender sender, Instant sentAt, String kind, @Nullable String text) {}
