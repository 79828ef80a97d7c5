package io.workstream.metrics;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** A registry in memory; what it shows is read by name and labels. */
final class Shown {

    private final Map<String, Supplier<? extends Number>> values = new TreeMap<>();

    MetricRegistry registry() {
        return (MetricRegistry) Proxy.newProxyInstance(
                MetricRegistry.class.getClassLoader(),
                new Class<?>[] {MetricRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "counter" -> counter(key(arguments[0], (Tag[]) arguments[1]));
                    case "gauge" -> gauge(key(arguments[0], (Tag[]) arguments[2]), (Supplier<?>) arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    Number value(String nameAndLabels) {
        return values.get(nameAndLabels).get();
    }

    Map<String, Supplier<? extends Number>> all() {
        return values;
    }

    private static String key(Object name, Tag[] tags) {
        String labels = String.join(
                ",",
                Arrays.stream(tags)
                        .map(tag -> tag.getTagName() + "=" + tag.getTagValue())
                        .toList());
        return name + "{" + labels + "}";
    }

    @SuppressWarnings("unchecked")
    private Object gauge(String key, Supplier<?> supplier) {
        values.put(key, (Supplier<? extends Number>) supplier);
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {org.eclipse.microprofile.metrics.Gauge.class},
                (proxy, method, arguments) -> supplier.get());
    }

    private Counter counter(String key) {
        AtomicLong count = new AtomicLong();
        values.put(key, count::get);
        return new Counter() {

            @Override
            public void inc() {
                count.incrementAndGet();
            }

            @Override
            public void inc(long more) {
                count.addAndGet(more);
            }

            @Override
            public long getCount() {
                return count.get();
            }
        };
    }
}
