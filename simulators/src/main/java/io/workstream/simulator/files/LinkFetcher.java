package io.workstream.simulator.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fetches files by link as Jivo and Meta do: no credentials, redirects followed, straight to disk. */
public final class LinkFetcher implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newFixedThreadPool(8, task -> {
        Thread thread = new Thread(task, "simulator-files");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final FileStore files;

    public LinkFetcher(FileStore files) {
        this.files = files;
    }

    /** Where fetched files go. */
    public FileStore files() {
        return files;
    }

    /** Never ends exceptionally. {@code name} is what the sender called the file. */
    public CompletableFuture<FetchedFile> fetch(String link, String name) {
        return CompletableFuture.supplyAsync(() -> fetchNow(link, name), threads)
                .exceptionally(failure -> {
                    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
                    return new FetchedFile(0, "", "", null, String.valueOf(cause));
                });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private FetchedFile fetchNow(String link, String name) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link))
                .timeout(TIMEOUT)
                .header("User-Agent", "simulator-fetch/1")
                .GET()
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String type = response.headers().firstValue("Content-Type").orElse("");
                StoredFile stored =
                        response.statusCode() == 200 ? files.store(new FileStore.Label(name, type), body) : null;
                String disposition =
                        response.headers().firstValue("Content-Disposition").orElse("");
                return new FetchedFile(response.statusCode(), type, disposition, stored, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while fetching", e);
        }
    }
}
