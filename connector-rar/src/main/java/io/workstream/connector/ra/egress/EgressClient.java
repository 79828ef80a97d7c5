package io.workstream.connector.ra.egress;

import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * Makes every outgoing call of the product. One instance serves all connections; it lives from the adapter's start to
 * its stop. Calls block at most for the answer time-out and never throw for what the outside does.
 */
public final class EgressClient implements AutoCloseable {

    private static final int MAX_REDIRECTS = 3;
    private static final int MAX_BODY_BYTES = 1024 * 1024;

    private final EgressSettings settings;
    private final EgressPolicy policy;
    private final Clock clock;
    private final BoundedLookup lookup;
    private final GuardedDnsResolver resolver;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor deadlines;

    public EgressClient(EgressSettings settings, Clock clock) {
        this(settings, clock, InetAddress::getAllByName);
    }

    EgressClient(EgressSettings settings, Clock clock, NameLookup names) {
        this.settings = settings;
        this.clock = clock;
        this.policy = new EgressPolicy(settings.allowed());
        this.lookup = new BoundedLookup(names, settings.connectTimeout());
        this.resolver = new GuardedDnsResolver(policy, lookup);
        this.http = HttpStack.open(settings, resolver);
        this.deadlines = new ScheduledThreadPoolExecutor(1, new DaemonThreads("workstream-egress-deadline"));
        this.deadlines.setRemoveOnCancelPolicy(true);
    }

    /** Makes the call; a GET follows up to three redirects, each judged like a call of its own. */
    public EgressResult call(EgressRequest request) {
        Exchange exchange = new Exchange();
        Future<?> deadline;
        try {
            deadline = deadlines.schedule(
                    exchange::expire, settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return new EgressFailure(Outcome.UNREACHABLE, "the connector is stopped", exchange.took());
        }
        try {
            return follow(request, exchange);
        } finally {
            deadline.cancel(false);
        }
    }

    /** Why a call to this address would be refused; resolves its name, but connects to nobody. */
    public Optional<String> objectionTo(URI uri) {
        Optional<String> objection = policy.objectionTo(uri);
        if (objection.isPresent()) {
            return objection;
        }
        HostAndPort target = HostAndPort.of(uri);
        try {
            resolver.resolve(target.host(), target.port());
            return Optional.empty();
        } catch (ForbiddenAddressException e) {
            return Optional.of(e.reason());
        } catch (UnknownHostException e) {
            return Optional.of(target.host() + " has no address");
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
        lookup.close();
    }

    private EgressResult follow(EgressRequest first, Exchange exchange) {
        EgressRequest request = first;
        Optional<String> objection = policy.objectionTo(first.uri());
        for (int redirects = 0; objection.isEmpty(); redirects++) {
            Reply reply = once(request, exchange);
            if (reply.next() == null || redirects == MAX_REDIRECTS || !request.mayBeRedirected()) {
                return reply.result();
            }
            objection = policy.objectionTo(reply.next()).map(reason -> "redirected, and " + reason);
            if (objection.isEmpty()) {
                request = request.movedTo(reply.next());
            }
        }
        return new EgressFailure(Outcome.FORBIDDEN, objection.get(), exchange.took());
    }

    private Reply once(EgressRequest request, Exchange exchange) {
        HostAndPort target = HostAndPort.of(request.uri());
        HttpUriRequestBase message = messageFor(request);
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(Exchange.ATTRIBUTE, exchange);
        exchange.begin(message);
        HttpHost host = new HttpHost(request.uri().getScheme(), target.host(), target.port());
        try {
            ClassicHttpResponse response = http.executeOpen(host, message, context);
            try {
                return read(request.uri(), response, exchange);
            } finally {
                Closer.closeQuietly(response);
            }
        } catch (ForbiddenAddressException e) {
            return new Reply(new EgressFailure(Outcome.FORBIDDEN, e.reason(), exchange.took()), null);
        } catch (IOException e) {
            return new Reply(NoAnswer.from(target, exchange, e), null);
        } catch (IllegalStateException e) {
            // How the pool says that it was closed under our hands; anything else is a mistake of ours.
            if (!deadlines.isShutdown()) {
                throw e;
            }
            return new Reply(new EgressFailure(Outcome.UNREACHABLE, "the connector is stopped", exchange.took()), null);
        }
    }

    private static HttpUriRequestBase messageFor(EgressRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        if (request.bearer() != null) {
            message.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + request.bearer());
        }
        if (request.json() != null) {
            message.setHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
            byte[] body = request.json().getBytes(StandardCharsets.UTF_8);
            message.setEntity(new ByteArrayEntity(body, null));
        }
        return message;
    }

    private Reply read(URI asked, ClassicHttpResponse response, Exchange exchange) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean complete = readBody(response.getEntity(), body);
        Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        Duration pause = retryAfter == null
                ? null
                : RetryAfter.parse(retryAfter.getValue(), clock).orElse(null);
        EgressAnswer answer = new EgressAnswer(
                response.getCode(), body.toString(StandardCharsets.UTF_8), complete, pause, exchange.took());
        return new Reply(answer, redirectOf(asked, response));
    }

    /** The status is known by now, so a body that breaks off is a fact about the answer and no failure of the call. */
    private static boolean readBody(@Nullable HttpEntity entity, ByteArrayOutputStream body) {
        if (entity == null) {
            return true;
        }
        byte[] buffer = new byte[8192];
        try {
            InputStream content = entity.getContent();
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                body.write(buffer, 0, Math.min(count, MAX_BODY_BYTES - body.size()));
                if (body.size() == MAX_BODY_BYTES) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable URI redirectOf(URI asked, ClassicHttpResponse response) {
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        return switch (response.getCode()) {
            case 301, 302, 303, 307, 308 -> location == null ? null : resolved(asked, location.getValue());
            default -> null;
        };
    }

    private static @Nullable URI resolved(URI asked, String location) {
        try {
            return asked.resolve(location);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** One answer, and where it points if it is a redirect. */
    private record Reply(EgressResult result, @Nullable URI next) {}
}
