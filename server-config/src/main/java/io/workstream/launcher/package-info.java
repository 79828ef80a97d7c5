/**
 * Starts everything WorkStream needs on one machine: PostgreSQL, Redis and Payara with the application in it.
 *
 * <p>{@link io.workstream.launcher.Launcher} is what {@code bin/run} and the system tests call. Settings are checked before
 * anything starts; every step may be interrupted by a crash and is repaired by the next start.
 */
@NullMarked
package io.workstream.launcher;

import org.jspecify.annotations.NullMarked;
