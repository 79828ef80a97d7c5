package io.workstream.simulator.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Faults planned for the next calls of each pretend service; used up in the order they were planned. */
public final class Faults {

    private static final int MOST = 10_000;

    private final Map<FaultTarget, Deque<Fault>> planned = new EnumMap<>(FaultTarget.class);

    /** The next {@code count} calls of the target answer so. */
    public synchronized void plan(FaultTarget target, int count, Fault fault) {
        if (count < 1 || count > MOST) {
            throw new Refusal(400, "count must be between 1 and " + MOST);
        }
        Deque<Fault> queue = planned.computeIfAbsent(target, t -> new ArrayDeque<>());
        for (int i = 0; i < count; i++) {
            queue.add(fault);
        }
    }

    public synchronized Optional<Fault> next(FaultTarget target) {
        return Optional.ofNullable(planned.get(target)).map(Deque::poll);
    }

    /** How many faults are still to come, by target in small letters. */
    public synchronized Map<String, Integer> left() {
        Map<String, Integer> left = new LinkedHashMap<>();
        for (FaultTarget target : FaultTarget.values()) {
            Deque<Fault> queue = planned.get(target);
            left.put(target.name().toLowerCase(Locale.ROOT), queue == null ? 0 : queue.size());
        }
        return left;
    }

    public synchronized void clear() {
        planned.clear();
    }
}
