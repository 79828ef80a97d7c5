package io.workstream.system.kinds;

import java.util.function.Consumer;

/**
 * One row of the table.
 *
 * @param what is sent, in the table's words
 * @param messages how many the timeline has of it
 * @param act sends it
 */
record KindCase(String what, int messages, Consumer<Scene> act) {

    /** A case that makes one message. */
    static KindCase of(String what, Consumer<Scene> act) {
        return new KindCase(what, 1, act);
    }

    /** A case that makes none. */
    static KindCase silent(String what, Consumer<Scene> act) {
        return new KindCase(what, 0, act);
    }
}
