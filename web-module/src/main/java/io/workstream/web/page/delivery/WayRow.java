package io.workstream.web.page.delivery;

import io.workstream.deliveryaudit.DeliveryStep;
import java.util.ArrayList;
import java.util.List;

/**
 * A station and its bar. Lengths are logarithms of time: milliseconds at the beginning stay visible beside the hours until
 * somebody reads.
 *
 * @param call whether the bar is a call of ours; else it is the wait since the station before
 * @param left where the bar begins, in percent
 * @param width its length, in percent
 */
public record WayRow(DeliveryStep step, boolean call, double left, double width) {

    private static final double SHORTEST = 0.6;

    /** The rows of a way. */
    static List<WayRow> of(List<DeliveryStep> steps) {
        long total = steps.stream()
                .mapToLong(step -> step.sinceStartMs() + took(step))
                .max()
                .orElse(0);
        List<WayRow> rows = new ArrayList<>();
        long before = 0;
        for (DeliveryStep step : steps) {
            boolean call = step.durationMs() != null;
            double from = place(call ? step.sinceStartMs() : before, total);
            double to = place(step.sinceStartMs() + took(step), total);
            double width = Math.max(SHORTEST, to - from);
            rows.add(new WayRow(step, call, rounded(Math.min(from, 100 - width)), rounded(width)));
            before = step.sinceStartMs();
        }
        return List.copyOf(rows);
    }

    private static long took(DeliveryStep step) {
        Integer duration = step.durationMs();
        return duration == null ? 0 : duration;
    }

    private static double place(long millis, long total) {
        return total == 0 ? 0 : 100 * Math.log1p(Math.max(0, millis)) / Math.log1p(total);
    }

    private static double rounded(double percent) {
        return Math.round(percent * 10) / 10.0;
    }
}
