package io.workstream.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that a provider reported, in our own words.
 *
 * @param externalId the provider's id of it
 * @param sender the customer: author of an inbound message, addressee of an echo
 * @param sentAt by the provider's clock
 * @param carried what it carries
 * @param replyTo the provider's id of the message that it answers
 */
public record InboundMessage(
        String externalId, Sender sender, Instant sentAt, Carried carried, @Nullable String replyTo) {}
