package io.workstream.web.webhook;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.web.http.CorrelationFilter;
import io.workstream.web.http.EdgeProblem;
import io.workstream.web.http.Failures;
import io.workstream.web.http.LimitedInput;
import io.workstream.web.http.TurnedInput;
import io.workstream.web.http.WaitingTurns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** One call of a webhook: its token, its raw bytes, and an answer in plain text whatever happens. */
record WebhookCall(HttpServletRequest request, HttpServletResponse response) {

    static final int MOST_BYTES = 3 << 20;

    private static final Logger LOG = Logger.getLogger(WebhookCall.class.getName());
    private static final Pattern TOKEN = Pattern.compile("/([A-Za-z0-9_-]{1,128})");

    /** What is kept beside the raw event. Not all: a proxy may add headers that are nobody's business. */
    private static final List<String> KEPT =
            List.of("content-type", "content-length", "user-agent", "x-hub-signature-256", "x-request-id");

    /** What to do with a call. */
    @FunctionalInterface
    interface Work {
        void on(WebhookCall call) throws IOException;
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        WebhookCall call = new WebhookCall(request, response);
        try {
            work.on(call);
        } catch (RuntimeException failure) {
            call.refuse(failure);
        }
    }

    /** Answers a method that is not offered; the server would do so in HTML. */
    void methodNotAllowed(String allowed) {
        response.setHeader("Allow", allowed);
        reply(EdgeProblem.METHOD_NOT_ALLOWED.status(), "text/plain", EdgeProblem.METHOD_NOT_ALLOWED.sentence());
    }

    /** The secret part of the address. */
    String token() {
        String path = request.getPathInfo();
        var matcher = TOKEN.matcher(path == null ? "" : path);
        if (!matcher.matches()) {
            throw new Problem(SharedProblem.NOT_FOUND);
        }
        return matcher.group(1);
    }

    /** The secret part of the address, once somebody has it: for strangers no body is waited for. */
    String tokenOf(Predicate<String> known) {
        String token = token();
        if (!known.test(token)) {
            throw new Problem(SharedProblem.NOT_FOUND);
        }
        return token;
    }

    /** The body as it was signed; refused beyond the limit, by its announced length where there is one. */
    byte[] body() throws IOException {
        long length = request.getContentLengthLong();
        if (length > MOST_BYTES) {
            throw new Problem(SharedProblem.BODY_TOO_LARGE, Map.of("limit", MOST_BYTES));
        }
        var bytes = new TurnedInput(request.getInputStream(), length, WaitingTurns.OF_WEBHOOKS);
        return new LimitedInput(bytes, MOST_BYTES).readAllBytes();
    }

    /** Headers worth keeping, by their names in small letters. */
    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    /** Whoever hung up meanwhile asks again: what was to be kept is kept. */
    void reply(int status, String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(withCharset(mediaType));
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException gone) {
            LOG.log(Level.FINE, "the caller of a webhook hung up before the answer", gone);
        }
    }

    static String withCharset(String mediaType) {
        return mediaType.contains("charset=") ? mediaType : mediaType + ";charset=UTF-8";
    }

    private void refuse(RuntimeException failure) {
        Optional<Problem> expected = Failures.expected(failure);
        if (expected.isPresent()) {
            Problem problem = expected.get();
            if (problem.code() == SharedProblem.BODY_TOO_LARGE || problem.code() == SharedProblem.BODY_TOO_SLOW) {
                // What is left of the body is not read, so nothing more can follow on this connection.
                response.setHeader("Connection", "close");
            }
            if (problem.code() == SharedProblem.TOO_BUSY) {
                response.setHeader("Connection", "close");
                response.setHeader("Retry-After", "5");
            }
            reply(
                    problem.code().category().status(),
                    "text/plain",
                    problem.code().sentence());
            return;
        }
        String reference = CorrelationFilter.idOf(request);
        LOG.log(Level.SEVERE, failure, () -> "webhook call " + reference + " failed");
        reply(EdgeProblem.INTERNAL_ERROR.status(), "text/plain", EdgeProblem.INTERNAL_ERROR.slug() + " " + reference);
    }
}
