/**
 * What the operator of the platform sees and what the platform does by itself (level 9): whether the parts that this node
 * stands on are there, and which rows go after how long. Start with {@link io.workstream.platform.PlatformHealth} and
 * {@link io.workstream.platform.Kept}.
 */
@NullMarked
package io.workstream.platform;

import org.jspecify.annotations.NullMarked;
