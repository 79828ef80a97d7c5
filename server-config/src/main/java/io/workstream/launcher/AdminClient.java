package io.workstream.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Speaks the protocol of {@code asadmin} to the running server without paying for asadmin's own JVM. */
final class AdminClient {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String STILL_LOADING = "please wait";
    private static final String HTTP_ENABLED =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1.enabled";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String password;

    AdminClient(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /**
     * Deploys an archive that lies on this machine.
     *
     * @throws LaunchException with the server's message when it refuses
     */
    void deploy(Path archive, String name) {
        String answer =
                ask("deploy", "DEFAULT=" + encoded(archive.toString()) + "&name=" + encoded(name) + "&force=true");
        requireDone("deploy", answer);
    }

    /**
     * Opens the HTTP listener.
     *
     * @return false as long as the server is still loading its applications
     * @throws LaunchException with the server's message when it refuses
     */
    boolean openHttp() {
        String answer = ask("set", "DEFAULT=" + encoded(HTTP_ENABLED + "=true"));
        if (answer.contains(STILL_LOADING)) {
            return false;
        }
        requireDone("set", answer);
        return true;
    }

    private static void requireDone(String command, String answer) {
        if (!answer.contains("exit-code: SUCCESS") && !answer.contains("exit-code: WARNING")) {
            throw new LaunchException("the server refused to " + command + ":\n" + answer.strip());
        }
    }

    private String ask(String command, String query) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/__asadmin/" + command + "?" + query))
                .header("Authorization", "Basic " + basic())
                .header("User-Agent", "hk2-agent")
                .header("X-Requested-By", "workstream-launcher")
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new LaunchException("the server did not answer to " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while the server had to " + command, e);
        }
    }

    private String basic() {
        return Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
