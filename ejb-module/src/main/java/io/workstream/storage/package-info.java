/**
 * Where bytes lie (level 1): objects under keys such as {@code media-temp/...}, written and read as streams, never held in
 * memory. Knows nothing of what they are. Start with {@link io.workstream.storage.Storage}.
 */
@NullMarked
package io.workstream.storage;

import org.jspecify.annotations.NullMarked;
