package io.workstream.conversation;

import java.util.UUID;

/**
 * A conversation went on in an older one, because both were with the same person.
 *
 * @param id the one that is no more; it goes on being found under this id
 * @param into the one that has all messages now
 */
public record ConversationFolded(UUID id, UUID into) {}
