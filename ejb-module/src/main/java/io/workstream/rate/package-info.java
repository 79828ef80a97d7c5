/**
 * How many requests the API takes of one person and of one workspace (level 2): counted in memory, and told to the other nodes
 * by Redis in portions. Start with {@link io.workstream.rate.RequestRates}.
 */
@NullMarked
package io.workstream.rate;

import org.jspecify.annotations.NullMarked;
