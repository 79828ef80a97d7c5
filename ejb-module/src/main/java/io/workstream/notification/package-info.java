/**
 * Mails to people (level 3): a row of the outbox in the transaction of its cause, sent by a job, with the words of each
 * kind of letter in every language. Start with {@link io.workstream.notification.Mails}.
 */
@NullMarked
package io.workstream.notification;

import org.jspecify.annotations.NullMarked;
