package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.shared.StrictJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads request records. Ours and not the server's, because the server's reader throws one exception both for a client's
 * broken JSON and for a broken record of ours. An interceptor and not a reader, because the server prefers its own reader.
 */
@Provider
public class JsonBodyReader implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Class<?> type = context.getType();
        return type.isRecord() ? read(type, context.getInputStream().readAllBytes()) : context.proceed();
    }

    static <T> T read(Class<T> type, byte[] body) {
        String text = StrictJson.text(body);
        JsonObject object = StrictJson.object(text);
        BodyShape.require(type, object);
        if (type.isAnnotationPresent(MergePatch.class)) {
            refuseRemovals(object);
        }
        try {
            return JsonConfig.JSON.fromJson(text, type);
        } catch (JsonbException unfit) {
            throw bound(unfit);
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
