/**
 * What the operator of the platform sees and does (level 9). So far: whether the parts that this node stands on are there.
 * Start with {@link io.workstream.platform.PlatformHealth}.
 */
@NullMarked
package io.workstream.platform;

import org.jspecify.annotations.NullMarked;
