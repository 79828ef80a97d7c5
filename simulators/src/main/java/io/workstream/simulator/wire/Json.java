package io.workstream.simulator.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** JSON as the pretend services read and write it: UTF-8, no doubled keys, nothing after the value. */
public final class Json {

    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The object in these bytes, or a {@link Refusal} with 400 that says what is wrong. */
    public static ObjectNode readObject(byte[] body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal(400, "body must be a JSON object");
    }

    /** The object in these bytes, if there is one. */
    public static Optional<ObjectNode> maybeObject(byte[] body) {
        try {
            return Optional.of(readObject(body));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    public static byte[] bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The bytes as Meta sends them: non-ASCII as \\uXXXX with small hex digits and the slash escaped, so that a
     * receiver that checks a signature over anything but the raw bytes is found out.
     */
    public static byte[] asciiBytes(JsonNode node) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text(node).toCharArray()) {
            // Outside of strings JSON has neither slashes nor non-ASCII characters.
            if (c == '/') {
                escaped.append("\\/");
            } else if (c < 0x80) {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\u%04x", (int) c));
            }
        }
        return escaped.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was built here cannot be written", e);
        }
    }
}
