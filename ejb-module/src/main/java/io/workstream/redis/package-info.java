/**
 * The line to Redis (level 1), which may be away, slow or silent at any time: nobody waits for it longer than a moment, and
 * everybody can do without. Start with {@link io.workstream.redis.Redis}.
 */
@NullMarked
package io.workstream.redis;

import org.jspecify.annotations.NullMarked;
