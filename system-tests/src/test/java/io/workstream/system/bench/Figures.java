package io.workstream.system.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one phase of a measurement came to.
 *
 * @param accepted webhook calls that were answered with 200
 * @param received texts that reached the other side
 * @param doubles texts that did more than once
 * @param acceptedPerSecond from the first call to the last answer
 * @param bridgedPerSecond from the first call to the last arrival
 * @param answerMillis how long each call took, sorted
 * @param wayMillis from when a text was due to be sent until it arrived, sorted
 */
record Figures(
        int accepted,
        int received,
        int doubles,
        double acceptedPerSecond,
        double bridgedPerSecond,
        double[] answerMillis,
        double[] wayMillis) {

    Figures {
        Arrays.sort(answerMillis);
        Arrays.sort(wayMillis);
    }

    /** One line for people. */
    String line(String phase) {
        return String.format(
                Locale.ROOT,
                "%-28s accepted %d (%.0f/s), bridged %d (%.0f/s), lost %d, doubled %d; webhook p50 %.1f ms, p99 %.1f ms;"
                        + " end to end p50 %.1f ms, p99 %.1f ms",
                phase,
                accepted,
                acceptedPerSecond,
                received,
                bridgedPerSecond,
                accepted - received,
                doubles,
                quantile(answerMillis, 0.5),
                quantile(answerMillis, 0.99),
                quantile(wayMillis, 0.5),
                quantile(wayMillis, 0.99));
    }

    private static double quantile(double[] sorted, double q) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, (long) (q * sorted.length))];
    }
}
