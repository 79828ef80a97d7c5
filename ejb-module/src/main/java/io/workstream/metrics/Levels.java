package io.workstream.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How high things stand, as somebody last measured them. */
@ApplicationScoped
public class Levels {

    /** Kinds come from rows; more than these are not shown. */
    private static final int MOST_KINDS = 200;

    @Inject
    MetricRegistry registry;

    private final Map<List<String>, AtomicReference<Double>> known = new ConcurrentHashMap<>();

    /**
     * Shows a measurement; what was shown under this name before and is missing now is zero.
     *
     * @param name of the metric
     * @param labels names of its labels
     * @param levels by the values of the labels, in that order
     */
    public void show(String name, List<String> labels, Map<List<String>, Double> levels) {
        known.forEach((key, level) -> {
            if (key.get(0).equals(name) && !levels.containsKey(key.subList(1, key.size()))) {
                level.set(0.0);
            }
        });
        levels.forEach((values, level) -> {
            List<String> key = new ArrayList<>(List.of(name));
            key.addAll(values);
            if (known.containsKey(key) || known.size() < MOST_KINDS) {
                known.computeIfAbsent(List.copyOf(key), unknown -> register(name, labels, values))
                        .set(level);
            }
        });
    }

    private AtomicReference<Double> register(String name, List<String> labels, List<String> values) {
        Tag[] tags = new Tag[labels.size()];
        for (int label = 0; label < tags.length; label++) {
            tags[label] = new Tag(labels.get(label), values.get(label));
        }
        AtomicReference<Double> level = new AtomicReference<>(0.0);
        registry.gauge(name, level::get, tags);
        return level;
    }
}
