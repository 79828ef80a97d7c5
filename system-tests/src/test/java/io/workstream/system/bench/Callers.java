package io.workstream.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Callers who each wait for an answer before they call again, over a connection of their own. */
final class Callers {

    private static final double MILLION = 1e6;

    private Callers() {}

    /**
     * What came of their calls.
     *
     * @param millis how long each took, sorted
     * @param statuses how many had which status
     */
    record Outcome(double seconds, double[] millis, Map<Integer, Integer> statuses) {

        /** One line for people. */
        String line(String what) {
            return String.format(
                    Locale.ROOT,
                    "%-34s %7.0f/s, p50 %.2f ms, p90 %.2f ms, p99 %.2f ms; answers %s",
                    what,
                    millis.length / seconds,
                    quantile(0.5),
                    quantile(0.9),
                    quantile(0.99),
                    statuses);
        }

        double quantile(double q) {
            return millis.length == 0
                    ? Double.NaN
                    : millis[(int) Math.min(millis.length - 1L, (long) (q * millis.length))];
        }
    }

    private record Call(int status, long nanos) {}

    /** So many at once call for so long; the call number {@code n} is what {@code requests} makes of it. */
    static Outcome callFor(Duration time, URI server, int callers, LongFunction<byte[]> requests) {
        long end = System.nanoTime() + time.toNanos();
        return call(server, callers, n -> System.nanoTime() < end ? requests.apply(n) : null);
    }

    /** So many at once make so many calls together. */
    static Outcome callTimes(int times, URI server, int callers, LongFunction<byte[]> requests) {
        return call(server, callers, n -> n < times ? requests.apply(n) : null);
    }

    /** So many at once call until there is no further request. */
    private static Outcome call(URI server, int callers, LongFunction<byte[]> requests) {
        long begin = System.nanoTime();
        AtomicLong next = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            Callable<List<Call>> caller = () -> one(server, () -> requests.apply(next.getAndIncrement()));
            List<Call> calls = new ArrayList<>();
            for (Future<List<Call>> each : threads.invokeAll(Collections.nCopies(callers, caller))) {
                calls.addAll(each.get());
            }
            return outcome((System.nanoTime() - begin) / (MILLION * 1000), calls);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a caller gave up", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Call> one(URI server, Supplier<byte[]> requests) {
        List<Call> calls = new ArrayList<>();
        try {
            KeptLine line = KeptLine.to(server);
            for (byte[] request = requests.get(); request != null; request = requests.get()) {
                long start = System.nanoTime();
                int status = line.call(request);
                calls.add(new Call(Math.abs(status), System.nanoTime() - start));
                if (status < 0) {
                    line.close();
                    line = KeptLine.to(server);
                }
            }
            line.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return calls;
    }

    private static Outcome outcome(double seconds, List<Call> calls) {
        double[] millis =
                calls.stream().mapToDouble(call -> call.nanos() / MILLION).toArray();
        Arrays.sort(millis);
        Map<Integer, Integer> statuses = new TreeMap<>();
        calls.forEach(call -> statuses.merge(call.status(), 1, Integer::sum));
        return new Outcome(seconds, millis, statuses);
    }
}
