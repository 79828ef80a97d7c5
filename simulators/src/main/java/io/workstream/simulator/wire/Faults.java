package io.workstream.simulator.wire;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is planned to go wrong between the product and the pretend services, and how many calls those saw. Plans are used
 * up in the order they were made; one that does not fit an exchange waits for the next.
 */
public final class Faults {

    private record Party(FaultTarget target, String who) {}

    private final Map<FaultTarget, Plans<Fault>> answers = new EnumMap<>(Map.of(
            FaultTarget.GRAPH, new Plans<>(), FaultTarget.JIVO, new Plans<>(), FaultTarget.MEDIA, new Plans<>()));
    private final Map<FaultTarget, Plans<Telling>> tellings =
            new EnumMap<>(Map.of(FaultTarget.META_WEBHOOK, new Plans<>(), FaultTarget.JIVO_WEBHOOK, new Plans<>()));
    private final Plans<StatusScript> statuses = new Plans<>();
    private final Map<Party, AtomicInteger> calls = new ConcurrentHashMap<>();

    /** The next {@code count} calls of the target are answered so. */
    public void plan(FaultTarget target, int count, Fault fault) {
        plan(target, Occasion.next(count), fault);
    }

    /** Calls to a service are answered so. */
    public void plan(FaultTarget target, Occasion when, Fault fault) {
        of(answers, target).add(when, fault);
    }

    /** Webhooks of a service go so. */
    public void plan(FaultTarget target, Occasion when, Telling telling) {
        of(tellings, target).add(when, telling);
    }

    /** Meta tells this of messages that it has accepted. */
    public void plan(Occasion when, StatusScript script) {
        statuses.add(when, script);
    }

    /** How many calls of the product a service saw about somebody, answered or not; see {@link Occasion}. */
    public int calls(FaultTarget target, String who) {
        AtomicInteger seen = calls.get(new Party(target, who));
        return seen == null ? 0 : seen.get();
    }

    /** How webhooks about these go. */
    public Telling telling(FaultTarget target, Set<String> names) {
        return of(tellings, target).next(names).orElse(Telling.USUAL);
    }

    /** What Meta tells of a message between these, if that is not the usual. */
    public Optional<StatusScript> statuses(Set<String> names) {
        return statuses.next(names);
    }

    /** How many are still to come, by target in small letters. */
    public Map<String, Integer> left() {
        Map<String, Integer> left = new LinkedHashMap<>();
        answers.forEach((target, plans) -> left.put(target.word(), plans.left()));
        tellings.forEach((target, plans) -> left.put(target.word(), plans.left()));
        left.put(FaultTarget.STATUSES.word(), statuses.left());
        return left;
    }

    /** Forgets plans and counts. */
    public void clear() {
        answers.values().forEach(Plans::clear);
        tellings.values().forEach(Plans::clear);
        statuses.clear();
        calls.clear();
    }

    /** How a call about these is answered, which is counted. */
    Optional<Fault> next(FaultTarget target, Set<String> names) {
        names.forEach(who -> calls.computeIfAbsent(new Party(target, who), party -> new AtomicInteger())
                .incrementAndGet());
        return of(answers, target).next(names);
    }

    private static <T> Plans<T> of(Map<FaultTarget, Plans<T>> plans, FaultTarget target) {
        Plans<T> found = plans.get(target);
        if (found == null) {
            throw new Refusal(400, "target " + target.word() + " knows no fault of this kind");
        }
        return found;
    }
}
