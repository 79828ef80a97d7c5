package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads request records. Ours and not the server's, because the server's reader throws one exception both for a client's
 * broken JSON and for a broken record of ours. An interceptor and not a reader, because the server prefers its own reader.
 */
@Provider
public class JsonBodyReader implements ReaderInterceptor {

    /** PostgreSQL keeps no NUL in text, so such a string could be read but never stored. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Class<?> type = context.getType();
        return type.isRecord() ? read(type, context.getInputStream().readAllBytes()) : context.proceed();
    }

    static <T> T read(Class<T> type, byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (NUL.matcher(text).find()) {
                throw new Problem(SharedProblem.MALFORMED_REQUEST, Map.of("reason", "a string contains U+0000"));
            }
            JsonObject object = object(text);
            if (type.isAnnotationPresent(MergePatch.class)) {
                refuseRemovals(object);
            }
            return JsonConfig.JSON.fromJson(text, type);
        } catch (CharacterCodingException | JsonException | NoSuchElementException broken) {
            throw malformed("the body is not a JSON object in UTF-8", broken);
        } catch (JsonbException unfit) {
            throw bound(unfit);
        }
    }

    /** Read once as a whole: the binding alone would stop at the closing brace and not see what follows it. */
    private static JsonObject object(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (parser.next() != Event.START_OBJECT) {
                throw new JsonException("not an object");
            }
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new JsonException("more than one value");
            }
            return object;
        }
    }

    private static void refuseRemovals(JsonObject patch) {
        List<Map<String, String>> removals = patch.entrySet().stream()
                .filter(member -> member.getValue() == JsonValue.NULL)
                .map(member -> Map.of("field", member.getKey(), "message", "cannot be removed"))
                .toList();
        if (!removals.isEmpty()) {
            throw new Problem(SharedProblem.VALIDATION_FAILED, Map.of("violations", removals));
        }
    }

    /** A record that refuses its values speaks for itself; all else is an unknown field or a wrong type. */
    private static Problem bound(JsonbException unfit) {
        return Failures.expected(unfit).orElseGet(() -> malformed("unknown field or wrong type of value", unfit));
    }

    private static Problem malformed(String reason, Exception cause) {
        return (Problem) new Problem(SharedProblem.MALFORMED_REQUEST, Map.of("reason", reason)).initCause(cause);
    }
}
