/**
 * What a message carries, in words that no provider owns (level 1). Mappings turn a provider's event into
 * {@link io.workstream.content.Content}; gateways turn content into what their receiver takes.
 */
@NullMarked
package io.workstream.content;

import org.jspecify.annotations.NullMarked;
