package io.workstream.system.harness;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One operation of the product's own description.
 *
 * @param method in capital letters
 * @param path below {@code /api/v1}, with its placeholders
 */
public record Operation(String method, String path) {

    private static final String BASE = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String UPLOAD = "multipart/form-data; boundary=b";
    private static final String FILE =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhi\r\n--b--\r\n";

    /** All that the description names. */
    public static List<Operation> described() {
        JsonObject paths =
                Web.get(Web.at("/openapi?format=json")).expect(200).json().getJsonObject("paths");
        return paths.entrySet().stream()
                .flatMap(path -> operations(path.getKey(), path.getValue().asJsonObject()))
                .toList();
    }

    private static Stream<Operation> operations(String path, JsonObject methods) {
        String below = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
        return methods.keySet().stream()
                .filter(METHODS::contains)
                .map(method -> new Operation(method.toUpperCase(Locale.ROOT), below));
    }

    /** Whether it is about one thing beside its workspace. */
    public boolean namesAThing() {
        return path.replace("{w}", "").contains("{");
    }

    /** Makes the call. Placeholders without a value get an id that nobody has. */
    public Answer call(String token, Map<String, String> values, String body) {
        String filled = path;
        List<String> longestFirst = values.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            filled = filled.replace(name, values.getOrDefault(name, name));
        }
        filled = filled.replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        boolean upload = path.endsWith("/media");
        String type = upload ? UPLOAD : "application/json";
        String sent = upload && method.equals("POST") ? FILE : body;
        return token.isEmpty()
                ? Web.call(method, Web.at(BASE + filled), sent, "Content-Type", type)
                : Web.call(
                        method, Web.at(BASE + filled), sent, "Content-Type", type, "Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
