/**
 * Dialogues with outside people (level 7): contacts, conversations, their messages, and each message's deliveries with
 * every attempt. Knows no provider: level 8 hands in what arrived ({@link io.workstream.conversation.Intake}) and carries
 * out what is to be sent ({@link io.workstream.conversation.OutboundGateway}). People come in through
 * {@link io.workstream.conversation.ConversationService}. Start there.
 */
@NullMarked
package io.workstream.conversation;

import org.jspecify.annotations.NullMarked;
