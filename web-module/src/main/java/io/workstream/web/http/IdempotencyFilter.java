package io.workstream.web.http;

import io.workstream.idempotency.Claim;
import io.workstream.idempotency.IdempotencyKey;
import io.workstream.idempotency.IdempotencyStore;
import io.workstream.idempotency.StoredAnswer;
import io.workstream.shared.SharedProblem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives the first answer again to a request that repeats its {@code Idempotency-Key}. */
@Provider
@Idempotent
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    /** Names a request that may be repeated. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final List<String> KEPT = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION);
    private static final String STARTED = IdempotencyFilter.class.getName() + ".started";
    private static final String OPEN = IdempotencyFilter.class.getName() + ".open";

    /** A request whose answer is known but for its body. */
    private record Open(Claim.Started claim, int status, Map<String, String> headers) {}

    @Inject
    IdempotencyStore store;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            return;
        }
        requireSane(key);
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String path = path(request.getUriInfo().getPathSegments());
        Claim claim = store.claim(new IdempotencyKey(caller.actor().userId(), path, key), body);
        if (claim instanceof Claim.Started started) {
            request.setProperty(STARTED, started);
        } else if (claim instanceof Claim.Answered answered) {
            request.abortWith(again(answered.answer()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(STARTED) instanceof Claim.Started started)) {
            return;
        }
        if (!keeps(response.getStatus())) {
            store.release(started);
            return;
        }
        Open open = new Open(started, response.getStatus(), headers(response));
        if (response.hasEntity()) {
            request.setProperty(OPEN, open);
        } else {
            store.finish(started, new StoredAnswer(open.status(), open.headers(), new byte[0]));
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(OPEN) instanceof Open open)) {
            context.proceed();
            return;
        }
        OutputStream wire = context.getOutputStream();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        context.setOutputStream(copy);
        context.proceed();
        // Kept before it is sent: whoever has seen the answer will see the same one again.
        store.finish(open.claim(), new StoredAnswer(open.status(), open.headers(), copy.toByteArray()));
        copy.writeTo(wire);
    }

    /** The key, if it can be one. */
    static String requireSane(String key) {
        if (!SANE.matcher(key).matches()) {
            throw SharedProblem.invalid(HEADER, "must be 1 to 255 visible ASCII characters");
        }
        return key;
    }

    /** The path as it is matched: a slash at its end or a parameter in it makes it no other request. */
    static String path(List<PathSegment> segments) {
        return segments.stream()
                .map(PathSegment::getPath)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** An answer that invites to try again is not the last word. */
    static boolean keeps(int status) {
        return status < 500 && status != 429;
    }

    private static Map<String, String> headers(ContainerResponseContext response) {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    /** An earlier answer once more. */
    static Response again(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return (answer.body().length == 0 ? response : response.entity(answer.body())).build();
    }
}
