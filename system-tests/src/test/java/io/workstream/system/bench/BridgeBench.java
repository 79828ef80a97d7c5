package io.workstream.system.bench;

import static io.workstream.system.harness.Bodies.object;

import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Signature;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Unique;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Measures the bridge on this machine: webhooks of 500 customers in, events to a console out, first as fast as they are
 * accepted, then at a fixed rate. Arguments: how many for warming up, how many as fast as possible, the rate, for how many
 * seconds. Ends with the figures on standard output.
 */
public final class BridgeBench {

    private static final int CALLERS = 64;
    private static final int CUSTOMERS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Console console;
    private final Bridge bridge;

    private BridgeBench(Console console) {
        this.console = console;
        this.bridge = Bridge.openWithoutRoute(Unique.phoneNumberId());
        String channel = bridge.api()
                .post(bridge.path("jivo-channels"), object("name", "bench", "outboundUrl", console.uri()))
                .expect(201)
                .json()
                .getString("id");
        bridge.api()
                .post(bridge.path("routes"), object("whatsappAccountId", bridge.accountId(), "jivoChannelId", channel))
                .expect(201);
    }

    /** Starts the product, measures, and stops it. */
    public static void main(String[] arguments) {
        int[] numbers =
                IntStream.range(0, 4).map(i -> Integer.parseInt(arguments[i])).toArray();
        try (Console console = new Console()) {
            System.setProperty("workstream.egress", console.hostAndPort());
            Stack.get();
            BridgeBench bench = new BridgeBench(console);
            bench.phase("warm", numbers[0], 0);
            say(bench.phase("flat", numbers[1], 0).line("flat out:"));
            say(bench.phase("rate", numbers[2] * numbers[3], numbers[2]).line("at " + numbers[2] + "/s:"));
        } finally {
            Stack.stop();
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /**
     * Sends texts and waits until all that were accepted arrived.
     *
     * @param rate texts a second; 0 for as fast as {@link #CALLERS} callers get their answers
     */
    private Figures phase(String name, int texts, int rate) {
        console.clear();
        ConcurrentLinkedQueue<Double> answers = new ConcurrentLinkedQueue<>();
        AtomicInteger accepted = new AtomicInteger();
        AtomicLong lastAnswer = new AtomicLong();
        long[] due = new long[texts];
        // Calls at a fixed rate are made when they are due, whether or not earlier ones were answered.
        Semaphore callers = new Semaphore(rate == 0 ? CALLERS : texts);
        long begin = System.nanoTime();
        for (int i = 0; i < texts; i++) {
            callers.acquireUninterruptibly();
            due[i] = rate == 0 ? System.nanoTime() : begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
            LockSupport.parkNanos(due[i] - System.nanoTime());
            long start = due[i];
            http.sendAsync(call(i, name + i), BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                long now = System.nanoTime();
                answers.add(millis(now - start));
                lastAnswer.accumulateAndGet(now, Math::max);
                if (failure == null && answer.statusCode() == 200) {
                    accepted.incrementAndGet();
                }
                callers.release();
            });
        }
        await(() -> answers.size() == texts);
        await(() -> console.received() >= accepted.get());
        return figures(name, due, begin, lastAnswer.get(), accepted.get(), answers);
    }

    private Figures figures(
            String name, long[] due, long begin, long lastAnswer, int accepted, ConcurrentLinkedQueue<Double> answers) {
        long[] arrivals = new long[due.length];
        for (int i = 0; i < due.length; i++) {
            Long arrival = console.arrivalOf(name + i);
            arrivals[i] = arrival == null ? 0 : arrival;
        }
        long lastArrival =
                IntStream.range(0, due.length).mapToLong(i -> arrivals[i]).max().orElse(begin);
        double[] ways = IntStream.range(0, due.length)
                .filter(i -> arrivals[i] != 0)
                .mapToDouble(i -> millis(arrivals[i] - due[i]))
                .toArray();
        return new Figures(
                accepted,
                console.received(),
                console.doubles(),
                accepted * 1000 / millis(lastAnswer - begin),
                console.received() * 1000 / millis(lastArrival - begin),
                answers.stream().mapToDouble(Double::doubleValue).toArray(),
                ways);
    }

    private HttpRequest call(int i, String id) {
        String from = "1555020%04d".formatted(i % CUSTOMERS);
        byte[] body = bridge.meta()
                .contact(from, "Customer " + i % CUSTOMERS)
                .text("wamid.bench." + id + "." + bridge.phoneNumberId(), from, Console.marked(id))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(bridge.webhook())
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, Signature.of(body, bridge.secrets().appSecret()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
