package io.workstream.system.outages;

import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.Fault.Ending;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Occasion;
import io.workstream.system.harness.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both receivers stumble now and then and lose answers, all at once. */
class StormIT {

    /** So rare that hardly any delivery meets as many in a row as end it. */
    private static final double NOW_AND_THEN = 0.03;

    private final Faults faults = Stack.get().simulators().faults();

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void eachTextShouldArriveOnceAndInOrderWhenAllSidesStumble() {
        Load load = new Load(12, 6);
        stumble(FaultTarget.GRAPH, load.bridge().phoneNumberId());
        stumble(FaultTarget.JIVO, load.bridge().console().id());

        load.start().awaitEnd();

        load.requireWhole();
    }

    private void stumble(FaultTarget target, String who) {
        Occasion rarely = Occasion.always().about(who).withChance(NOW_AND_THEN);
        faults.plan(target, rarely, Fault.answering(503));
        faults.plan(target, rarely, Fault.droppingAnswer());
        faults.plan(target, rarely, Fault.ending(Ending.RESET).withoutEffect());
        faults.plan(target, rarely, Fault.ending(Ending.HALF));
    }
}
