package io.workstream.simulator.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wire to the product: calls that never block a thread, repeated as the rule of the caller says. */
public final class ProductCalls implements AutoCloseable {

    /** A call under way: its first answer, and the last one after all repeats. Neither ends exceptionally. */
    public record Sending(CompletableFuture<ProductAnswer> first, CompletableFuture<ProductAnswer> last) {}

    private static final Logger LOG = LoggerFactory.getLogger(ProductCalls.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "simulator-calls");
        thread.setDaemon(true);
        return thread;
    });
    private final BrokenCalls brokenCalls = new BrokenCalls();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(threads)
            .build();

    /** {@code last} waits for all copies and is the answer to the first of them. */
    public Sending post(ProductCall call, RepeatRule usual, Telling telling) {
        RepeatRule rule = telling.patient() ? usual.patient() : usual;
        Sending sending = post(call, rule, pause(telling), telling.first());
        List<CompletableFuture<ProductAnswer>> copies = IntStream.range(1, telling.copies())
                .mapToObj(copy ->
                        post(call, rule, pause(telling), Telling.First.WHOLE).last())
                .toList();
        CompletableFuture<ProductAnswer> all = CompletableFuture.allOf(copies.toArray(CompletableFuture[]::new))
                .thenCompose(done -> sending.last());
        return new Sending(sending.first(), all);
    }

    private Sending post(ProductCall call, RepeatRule rule, CompletableFuture<Void> start, Telling.First how) {
        CompletableFuture<ProductAnswer> first = start.thenCompose(begin -> first(call, how));
        return new Sending(first, first.thenCompose(answer -> repeat(call, rule, new Made(answer, 1))));
    }

    private CompletableFuture<ProductAnswer> first(ProductCall call, Telling.First how) {
        return switch (how) {
            case WHOLE -> once(request(call));
            case UNHEARD -> once(request(call)).thenApply(answer -> new ProductAnswer(0, "the answer got lost"));
            case CUT, RESET, STUCK -> CompletableFuture.supplyAsync(() -> brokenCalls.make(call, how), threads);
        };
    }

    private CompletableFuture<Void> pause(Telling telling) {
        return telling.delay().isZero() ? CompletableFuture.completedFuture(null) : after(telling.delay(), () -> {});
    }

    public CompletableFuture<ProductAnswer> get(URI uri) {
        return once(HttpRequest.newBuilder(uri).timeout(TIMEOUT).GET().build());
    }

    /** Runs the step after the pause; a step that would start after {@link #close()} never does. */
    public CompletableFuture<Void> after(Duration pause, Runnable step) {
        return CompletableFuture.runAsync(step, delayed(pause));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        brokenCalls.close();
    }

    private record Made(ProductAnswer answer, int attempts) {}

    private CompletableFuture<ProductAnswer> repeat(ProductCall call, RepeatRule rule, Made made) {
        Optional<Duration> pause = rule.pauseAfter(made.answer(), made.attempts());
        if (pause.isEmpty()) {
            return CompletableFuture.completedFuture(made.answer());
        }
        LOG.info("the product answered {}; calling again in {}", made.answer().status(), pause.get());
        return CompletableFuture.supplyAsync(() -> once(request(call)), delayed(pause.get()))
                .thenCompose(answer -> answer)
                .thenCompose(answer -> repeat(call, rule, new Made(answer, made.attempts() + 1)));
    }

    private CompletableFuture<ProductAnswer> once(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((response, failure) -> response == null
                        ? new ProductAnswer(0, reason(failure))
                        : new ProductAnswer(response.statusCode(), response.body()));
    }

    private static HttpRequest request(ProductCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        return request.build();
    }

    private Executor delayed(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, task -> {
            if (!threads.isShutdown()) {
                threads.execute(task);
            }
        });
    }

    private static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof IOException ? "no connection: " + cause : "no answer: " + cause;
    }
}
