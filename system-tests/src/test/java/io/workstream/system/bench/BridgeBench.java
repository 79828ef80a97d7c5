package io.workstream.system.bench;

import static io.workstream.system.harness.Bodies.object;

import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Signature;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Measures the bridge on this machine: webhooks of 500 customers in, events to a console out, then operators' answers in,
 * sends to Meta out; each first as fast as they are accepted, then at a fixed rate. Arguments: how many for warming up, how
 * many as fast as possible, the rate, for how many seconds. Ends with the figures on standard output.
 */
public final class BridgeBench {

    private static final int CALLERS = 64;
    private static final int CUSTOMERS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Receivers receivers;
    private final Bridge bridge;
    private final URI inbound;

    private BridgeBench(Receivers receivers) {
        this.receivers = receivers;
        this.bridge = Bridge.openWithoutRoute(Unique.phoneNumberId());
        JsonObject channel = bridge.api()
                .post(bridge.path("jivo-channels"), object("name", "bench", "outboundUrl", receivers.console()))
                .expect(201)
                .json();
        bridge.api()
                .post(
                        bridge.path("routes"),
                        object("whatsappAccountId", bridge.accountId(), "jivoChannelId", channel.getString("id")))
                .expect(201);
        this.inbound = URI.create(channel.getString("inboundUrl"));
    }

    /** Makes the call number {@code i} of a phase, with a text that is marked with {@code id}. */
    private interface Calls {
        HttpRequest make(int i, String id);
    }

    private record Phase(String name, int texts, int rate, Calls calls) {}

    /** Starts the product, measures, and stops it. */
    public static void main(String[] arguments) {
        int[] numbers =
                IntStream.range(0, 4).map(i -> Integer.parseInt(arguments[i])).toArray();
        try (Receivers receivers = new Receivers()) {
            System.setProperty("workstream.egress", receivers.hostAndPort());
            System.setProperty(
                    "workstream.env.WORKSTREAM_WHATSAPP_GRAPH_URL",
                    receivers.graph().toString());
            Stack.get();
            BridgeBench bench = new BridgeBench(receivers);
            bench.run("WhatsApp to Jivo", "customers", numbers, bench::fromCustomer);
            List<String> conversations = receivers.conversations();
            bench.run("Jivo to WhatsApp", "operators", numbers, (i, id) -> bench.fromOperator(conversations, i, id));
        } finally {
            Stack.stop();
        }
    }

    private void run(String way, String mark, int[] numbers, Calls calls) {
        play(new Phase(mark + "warm", numbers[0], 0, calls));
        say(play(new Phase(mark + "flat", numbers[1], 0, calls)).line(way + ", flat out:"));
        int rate = numbers[2];
        say(play(new Phase(mark + "rate", rate * numbers[3], rate, calls)).line(way + ", at " + rate + "/s:"));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** Sends texts, at rate 0 as fast as {@link #CALLERS} callers get answers, and waits until all that were accepted arrived. */
    private Figures play(Phase phase) {
        receivers.clear();
        int texts = phase.texts();
        int rate = phase.rate();
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
            http.sendAsync(phase.calls().make(i, phase.name() + i), BodyHandlers.discarding())
                    .whenComplete((answer, failure) -> {
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
        await(() -> receivers.received() >= accepted.get());
        return figures(phase.name(), due, begin, lastAnswer.get(), accepted.get(), answers);
    }

    private Figures figures(
            String name, long[] due, long begin, long lastAnswer, int accepted, ConcurrentLinkedQueue<Double> answers) {
        long[] arrivals = new long[due.length];
        for (int i = 0; i < due.length; i++) {
            Long arrival = receivers.arrivalOf(name + i);
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
                receivers.received(),
                receivers.doubles(),
                accepted * 1000 / millis(lastAnswer - begin),
                receivers.received() * 1000 / millis(lastArrival - begin),
                answers.stream().mapToDouble(Double::doubleValue).toArray(),
                ways);
    }

    private HttpRequest fromCustomer(int i, String id) {
        String from = "1555020%04d".formatted(i % CUSTOMERS);
        byte[] body = bridge.meta()
                .contact(from, "Customer " + i % CUSTOMERS)
                .text("wamid.bench." + id + "." + bridge.phoneNumberId(), from, Receivers.marked(id))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return post(bridge.webhook(), body)
                .header(Signature.HEADER, Signature.of(body, bridge.secrets().appSecret()))
                .build();
    }

    private HttpRequest fromOperator(List<String> conversations, int i, String id) {
        JsonObject body = object(
                "sender",
                object("id", "77", "name", "Anna"),
                "recipient",
                object("id", conversations.get(i % conversations.size())),
                "message",
                object("type", "text", "id", id + "." + bridge.phoneNumberId(), "text", Receivers.marked(id)));
        return post(inbound, body.toString().getBytes(StandardCharsets.UTF_8)).build();
    }

    private static HttpRequest.Builder post(URI to, byte[] body) {
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
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
