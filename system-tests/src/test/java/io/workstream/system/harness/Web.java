package io.workstream.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP, for doors other than REST. */
public final class Web {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Web() {}

    /** The product's address of a path with a leading slash. */
    public static URI at(String path) {
        return URI.create(Stack.get().baseUri() + path);
    }

    public static Answer get(URI uri, String... headers) {
        return send(request(uri, headers).GET().build());
    }

    public static Answer head(URI uri, String... headers) {
        return send(
                request(uri, headers).method("HEAD", BodyPublishers.noBody()).build());
    }

    public static Answer post(URI uri, byte[] body, String... headers) {
        return post(uri, BodyPublishers.ofByteArray(body), headers);
    }

    /** POST of a body that the publisher may send without telling its length. */
    public static Answer post(URI uri, BodyPublisher body, String... headers) {
        return send(request(uri, headers)
                .setHeader("Content-Type", "application/json")
                .POST(body)
                .build());
    }

    /** POST of a page's form. */
    public static Answer postForm(URI uri, String fields, String... headers) {
        return send(request(uri, headers)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    /** POST of a form that carries files. */
    public static Answer postMultipart(URI uri, BodyPublisher body, String type, String... headers) {
        return send(request(uri, headers)
                .setHeader("Content-Type", type)
                .timeout(Duration.ofMinutes(5))
                .POST(body)
                .build());
    }

    /** POST of a text that is no JSON. */
    public static Answer postPlain(URI uri, String body, String... headers) {
        return send(request(uri, headers)
                .setHeader("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public static Answer put(URI uri, byte[] body) {
        return send(request(uri).PUT(BodyPublishers.ofByteArray(body)).build());
    }

    /** Any call at all; without a body where it is empty. */
    public static Answer call(String method, URI uri, String body, String... headers) {
        BodyPublisher sent = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(request(uri, headers).method(method, sent).build());
    }

    static HttpClient client() {
        return CLIENT;
    }

    private static HttpRequest.Builder request(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
