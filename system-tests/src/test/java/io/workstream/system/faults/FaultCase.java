package io.workstream.system.faults;

import io.workstream.simulator.wire.Fault;
import java.util.function.Consumer;

/**
 * One row of the table.
 *
 * @param what goes wrong, in the table's words
 * @param ends the state in which the delivery must end, {@link #HELD} or {@link #WAITING}
 * @param plan lets it go wrong
 */
record FaultCase(String what, String ends, Consumer<FaultScene> plan) {

    /** The account stops, and what is to be sent waits. */
    static final String HELD = "held";

    /** The receiver is not called for a while, and what is to be sent waits; it goes on by itself. */
    static final String WAITING = "waiting";

    /** The next so many calls are answered so. */
    static FaultCase answers(String what, int times, Fault fault, String ends) {
        return new FaultCase(what, ends, scene -> scene.answers(times, fault));
    }
}
