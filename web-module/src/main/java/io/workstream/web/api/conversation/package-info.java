/** Conversations with customers, their messages and what became of each. */
@NullMarked
package io.workstream.web.api.conversation;

import org.jspecify.annotations.NullMarked;
