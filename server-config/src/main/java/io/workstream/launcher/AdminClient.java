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

    private static final Duration DEPLOY_LIMIT = Duration.ofMinutes(5);

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
        String query = "DEFAULT=" + encoded(archive.toString()) + "&name=" + encoded(name) + "&force=true";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/__asadmin/deploy?" + query))
                .header("Authorization", "Basic " + basic())
                .header("User-Agent", "hk2-agent")
                .header("X-Requested-By", "workstream-launcher")
                .timeout(DEPLOY_LIMIT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            if (!answer.contains("exit-code: SUCCESS") && !answer.contains("exit-code: WARNING")) {
                throw new LaunchException("the server refused the application:\n" + answer.strip());
            }
        } catch (IOException e) {
            throw new LaunchException("the server did not answer while it deployed the application", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while the application was deployed", e);
        }
    }

    private String basic() {
        return Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
