package io.workstream.system.kinds;

import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Web;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the product feels while it works: the heap it uses, the files it moves, and how long words take to the operator. */
final class Pulse {

    private static final String USED = "memory_usedHeap_bytes";
    private static final String LIMIT = "memory_maxHeap_bytes";
    private static final String TRANSFERS = "workstream_transfers";

    private final Scene scene;
    private final List<Long> heaps = new ArrayList<>();
    private final List<Duration> words = new ArrayList<>();
    private long heapLimit;
    private long mostTransfers;

    Pulse(Scene scene) {
        this.scene = scene;
    }

    /** Looks once; sends words and waits until they are there. */
    void beat() {
        String metrics = Web.get(Web.at("/metrics")).body();
        heaps.add(value(metrics, USED));
        heapLimit = value(metrics, LIMIT);
        mostTransfers = Math.max(mostTransfers, value(metrics, TRANSFERS));
        int before = scene.atJivo().size();
        long start = System.nanoTime();
        scene.sends("text", "{'body': 'beat " + before + "'}");
        later().until(() -> scene.atJivo().size() > before);
        words.add(Duration.ofNanos(System.nanoTime() - start));
    }

    private static long value(String metrics, String name) {
        Matcher found = Pattern.compile("(?m)^" + name + "(\\{[^}]*})? (\\S+)").matcher(metrics);
        assertThat(found.find()).as("metric %s", name).isTrue();
        return (long) Double.parseDouble(found.group(2));
    }

    /** In bytes. */
    long heapLimit() {
        return heapLimit;
    }

    /** Files under way at once, as far as measured. */
    long mostTransfers() {
        return mostTransfers;
    }

    private long mostHeap() {
        return Collections.max(heaps);
    }

    Duration slowestWords() {
        return Collections.max(words);
    }

    @Override
    public String toString() {
        List<Duration> sorted = words.stream().sorted().toList();
        return "up to " + mostTransfers + " moved at once; heap " + (Collections.min(heaps) >> 20) + " to "
                + (mostHeap() >> 20) + " MB; words took "
                + sorted.get(sorted.size() / 2).toMillis() + " ms (median of " + sorted.size() + "), "
                + slowestWords().toMillis() + " ms at most";
    }
}
