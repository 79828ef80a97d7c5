package io.workstream.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.FileSpec;
import io.workstream.simulator.whatsapp.AppSecrets;
import io.workstream.simulator.whatsapp.BusinessNumber;
import io.workstream.simulator.whatsapp.Phone;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Simulators and a stub product that know each other, with one number and one customer; a caller over HTTP. */
final class World implements AutoCloseable {

    static final String NUMBER_ID = "100000000000001";
    static final String BUSINESS = "15550199999";
    static final String CUSTOMER = "15550100001";
    static final String TOKEN = "token";
    static final String APP_SECRET = "app-secret";

    final StubProduct product = new StubProduct();
    final Simulators simulators;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private World(SimulatorSettings settings) {
        simulators = Simulators.start(settings.withProductUrl(product.url("/")));
    }

    static World start() {
        return start(SimulatorSettings.onFreePorts());
    }

    static World start(SimulatorSettings settings) {
        World world = new World(settings);
        world.simulators.numbers().register(world.number());
        return world;
    }

    BusinessNumber number() {
        return new BusinessNumber(
                NUMBER_ID,
                "+" + BUSINESS,
                new AppSecrets(TOKEN, APP_SECRET, "verify"),
                product.url("/webhooks/whatsapp/t1"));
    }

    Phone.Written customerWrites(String text) {
        return simulators.phone().write(aText(text));
    }

    static PhoneText aText(String text) {
        return PhoneText.of(NUMBER_ID, new PhoneText.Writer(CUSTOMER, "Ivan Testov"), text);
    }

    static ObjectNode aSendRequest(String text) {
        ObjectNode body = Json.object()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put("to", CUSTOMER)
                .put("type", "text");
        body.putObject("text").put("body", text);
        return body;
    }

    HttpResponse<String> send(ObjectNode body) {
        return call(graph("/v23.0/" + NUMBER_ID + "/messages", TOKEN)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
    }

    /** Sends a message of this type with this object. */
    HttpResponse<String> send(String type, JsonNode object) {
        ObjectNode body = Json.object()
                .put("messaging_product", "whatsapp")
                .put("to", CUSTOMER)
                .put("type", type);
        body.set(type, object);
        return send(body);
    }

    /** Uploads a file as the product does; the id is in the answer. */
    HttpResponse<String> upload(FileSpec spec) {
        return upload(spec, "messaging_product=whatsapp", "type=" + spec.type());
    }

    HttpResponse<String> upload(FileSpec spec, String... fields) {
        try {
            Path file = Files.createTempFile("upload", ".bin");
            try (OutputStream out = Files.newOutputStream(file)) {
                for (String field : fields) {
                    String[] pair = field.split("=", 2);
                    out.write(("--cut\r\nContent-Disposition: form-data; name=\"" + pair[0] + "\"\r\n\r\n" + pair[1]
                                    + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
                }
                out.write(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + spec.fileName()
                                + "\"\r\nContent-Type: " + spec.type() + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                spec.writeTo(out);
                out.write("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
            }
            HttpResponse<String> response = call(graph("/v23.0/" + NUMBER_ID + "/media", TOKEN)
                    .setHeader("Content-Type", "multipart/form-data; boundary=cut")
                    .timeout(Duration.ofSeconds(60))
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
            Files.delete(file);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest.Builder graph(String path, String token) {
        return request("/graph" + path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json");
    }

    URI url(String path) {
        return simulators.baseUrl().resolve(path);
    }

    HttpResponse<String> post(String path, ObjectNode body) {
        return call(request(path)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
    }

    HttpResponse<String> get(String path) {
        return call(request(path).GET().build());
    }

    HttpResponse<String> delete(String path) {
        return call(request(path).DELETE().build());
    }

    HttpResponse<String> call(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.readObject(response.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        simulators.close();
        product.close();
    }
}
