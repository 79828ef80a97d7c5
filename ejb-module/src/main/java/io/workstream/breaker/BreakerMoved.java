package io.workstream.breaker;

/**
 * A circuit breaker of this node changed its state. Fired in the thread of the call that caused it, outside any
 * transaction.
 *
 * @param receiver whose calls it guards
 * @param from the state before
 * @param to the state now
 */
public record BreakerMoved(Receiver receiver, State from, State to) {

    /** States of a breaker. */
    public enum State {
        /** Calls are made. */
        CLOSED,
        /** None is made. */
        OPEN,
        /** One is made to see whether the receiver is back. */
        HALF_OPEN
    }

    /** Whether the receiver was called until now and is not called any more. */
    public boolean lost() {
        return from == State.CLOSED && to == State.OPEN;
    }

    /** Whether the receiver is called again. */
    public boolean back() {
        return to == State.CLOSED;
    }
}
