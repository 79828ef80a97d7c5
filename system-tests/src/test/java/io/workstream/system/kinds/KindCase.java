package io.workstream.system.kinds;

import io.workstream.system.harness.Bridge;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One row of the table.
 *
 * @param what is sent, in the table's words
 * @param messages how many the timeline has of it
 * @param act sends it
 * @param age how long ago the customer had written before
 */
record KindCase(String what, int messages, Consumer<Scene> act, Duration age) {

    KindCase(String what, int messages, Consumer<Scene> act) {
        this(what, messages, act, Duration.ZERO);
    }

    /** A case that makes one message. */
    static KindCase of(String what, Consumer<Scene> act) {
        return new KindCase(what, 1, act);
    }

    /** A case that makes none. */
    static KindCase silent(String what, Consumer<Scene> act) {
        return new KindCase(what, 0, act);
    }

    /** The same, two days after the customer's last words. */
    KindCase late() {
        return new KindCase(what, messages, act, Duration.ofDays(2));
    }

    /** Plays it with somebody new. */
    Played play(Bridge bridge) {
        Scene scene = new Scene(bridge, age);
        act.accept(scene);
        return new Played(this, scene);
    }
}
