/**
 * Whether a receiver is to be called at all (level 1): circuit breakers for receivers that do not answer, and rests for
 * those that say that it is too much. Lives in this node's memory and costs no SQL; who wants to tell people observes
 * {@link io.workstream.breaker.BreakerMoved}. Start with {@link io.workstream.breaker.CallGate}.
 */
@NullMarked
package io.workstream.breaker;

import org.jspecify.annotations.NullMarked;
