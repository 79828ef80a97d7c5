package io.workstream.system.kinds;

import static io.workstream.system.harness.Patience.later;

import io.workstream.system.harness.Web;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the product feels while it works: the heap it uses, and how long words take to the operator. */
final class Pulse {

    private static final Pattern USED = Pattern.compile("(?m)^memory_usedHeap_bytes\\{[^}]*} (\\S+)");

    private final Scene scene;
    private final List<Long> heaps = new ArrayList<>();
    private final List<Duration> words = new ArrayList<>();

    Pulse(Scene scene) {
        this.scene = scene;
    }

    /** Looks once; sends words and waits until they are there. */
    void beat() {
        Matcher used = USED.matcher(Web.get(Web.at("/metrics")).body());
        if (used.find()) {
            heaps.add((long) Double.parseDouble(used.group(1)));
        }
        int before = scene.atJivo().size();
        long start = System.nanoTime();
        scene.sends("text", "{'body': 'beat " + before + "'}");
        later().until(() -> scene.atJivo().size() > before);
        words.add(Duration.ofNanos(System.nanoTime() - start));
    }

    /** In bytes. */
    long mostHeap() {
        return Collections.max(heaps);
    }

    Duration slowestWords() {
        return Collections.max(words);
    }

    @Override
    public String toString() {
        List<Duration> sorted = words.stream().sorted().toList();
        return "heap " + (Collections.min(heaps) >> 20) + " to " + (mostHeap() >> 20) + " MB; words took "
                + sorted.get(sorted.size() / 2).toMillis() + " ms (median of " + sorted.size() + "), "
                + slowestWords().toMillis() + " ms at most";
    }
}
