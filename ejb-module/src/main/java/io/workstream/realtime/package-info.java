/**
 * Tells browsers and clients what changed, after it is committed (level 2). {@link io.workstream.realtime.RealtimePublisher}
 * numbers an event in the transaction that caused it; after the commit {@link io.workstream.realtime.RealtimeHub} hands it
 * to the listener of this node and, through Redis, to those of all others.
 */
@NullMarked
package io.workstream.realtime;

import org.jspecify.annotations.NullMarked;
