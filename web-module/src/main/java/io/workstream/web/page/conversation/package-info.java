/** Pages about conversations with customers: the list and the timeline. */
@NullMarked
package io.workstream.web.page.conversation;

import org.jspecify.annotations.NullMarked;
