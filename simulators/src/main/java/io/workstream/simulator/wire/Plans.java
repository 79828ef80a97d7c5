package io.workstream.simulator.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What is planned for one kind of event; used up in the order it was planned. */
final class Plans<T> {

    private static final long SEED = 20261122;

    private final List<Plan<T>> plans = new ArrayList<>();
    // Seeded, so that a test that failed by chance fails again.
    private Random random = new Random(SEED);

    private static final class Plan<T> {
        private final Occasion occasion;
        private final T what;
        private int left;

        private Plan(Occasion occasion, T what) {
            this.occasion = occasion;
            this.what = what;
            this.left = occasion.count();
        }
    }

    synchronized void add(Occasion occasion, T what) {
        plans.add(new Plan<>(occasion, what));
    }

    /** What happens to an event about these. */
    synchronized Optional<T> next(Set<String> names) {
        for (Plan<T> plan : plans) {
            if (plan.occasion.fits(names) && random.nextDouble() < plan.occasion.chance()) {
                plan.left--;
                plans.removeIf(each -> each.left == 0);
                return Optional.of(plan.what);
            }
        }
        return Optional.empty();
    }

    synchronized int left() {
        return plans.stream().mapToInt(plan -> plan.left).sum();
    }

    synchronized void clear() {
        plans.clear();
        random = new Random(SEED);
    }
}
