package io.workstream.connector.ra.egress;

import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/** Takes a request to its end: a GET over at most three redirects, each judged like a call of its own. */
final class Route {

    private static final int MAX_REDIRECTS = 3;

    private final CloseableHttpClient http;
    private final EgressPolicy policy;
    private final RequestWriter writer;
    private final BooleanSupplier closed;

    Route(CloseableHttpClient http, EgressPolicy policy, RequestWriter writer, BooleanSupplier closed) {
        this.http = http;
        this.policy = policy;
        this.writer = writer;
        this.closed = closed;
    }

    <R> R follow(EgressRequest first, Exchange exchange, ResponseReader<R> reader) throws OwnSideException {
        EgressRequest request = first;
        Optional<String> objection = policy.objectionTo(first.uri());
        for (int redirects = 0; objection.isEmpty(); redirects++) {
            Reply<R> reply = once(request, exchange, reader);
            if (reply.next() == null || redirects == MAX_REDIRECTS || !request.mayBeRedirected()) {
                return reply.result();
            }
            objection = policy.objectionTo(reply.next()).map(reason -> "redirected, and " + reason);
            if (objection.isEmpty()) {
                request = request.movedTo(reply.next());
            }
        }
        return reader.failed(new EgressFailure(Outcome.FORBIDDEN, objection.get(), exchange.took()));
    }

    private <R> Reply<R> once(EgressRequest request, Exchange exchange, ResponseReader<R> reader)
            throws OwnSideException {
        HostAndPort target = HostAndPort.of(request.uri());
        HttpUriRequestBase message = writer.messageFor(request, exchange.patience());
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(Exchange.ATTRIBUTE, exchange);
        exchange.begin(message);
        HttpHost host = new HttpHost(request.uri().getScheme(), target.host(), target.port());
        try {
            ClassicHttpResponse response = http.executeOpen(host, message, context);
            try {
                return new Reply<>(reader.read(response, exchange), redirectOf(request.uri(), response));
            } finally {
                Closer.closeQuietly(response);
            }
        } catch (OwnSideException e) {
            throw e;
        } catch (ForbiddenAddressException e) {
            return lost(reader, new EgressFailure(Outcome.FORBIDDEN, e.reason(), exchange.took()));
        } catch (IOException e) {
            return lost(reader, NoAnswer.from(target, exchange, e));
        } catch (IllegalStateException e) {
            // How the pool says that it was closed under our hands; anything else is a mistake of ours.
            if (!closed.getAsBoolean()) {
                throw e;
            }
            return lost(reader, EgressFailure.stopped(exchange.took()));
        }
    }

    private static <R> Reply<R> lost(ResponseReader<R> reader, EgressFailure failure) {
        return new Reply<>(reader.failed(failure), null);
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
    private record Reply<R>(R result, @Nullable URI next) {}
}
