/**
 * Files of messages (level 2): a row that says what a file is and how long it lives, its bytes in storage, and links that
 * open it without a login for a while. Start with {@link io.workstream.media.MediaFiles}.
 */
@NullMarked
package io.workstream.media;

import org.jspecify.annotations.NullMarked;
