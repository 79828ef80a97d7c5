package io.workstream.connector.ra.egress;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * Makes every outgoing call of the product. One instance serves all connections; it lives from the adapter's start to
 * its stop. Calls block at most for the time-out of their kind and never throw for what the outside does.
 */
public final class EgressClient implements AutoCloseable {

    private final EgressSettings settings;
    private final EgressPolicy policy;
    private final BoundedLookup lookup;
    private final GuardedDnsResolver resolver;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor deadlines;
    private final AnswerReader answers;
    private final Route route;

    public EgressClient(EgressSettings settings, Clock clock) {
        this(settings, clock, InetAddress::getAllByName);
    }

    EgressClient(EgressSettings settings, Clock clock, NameLookup names) {
        this.settings = settings;
        this.policy = new EgressPolicy(settings.allowed());
        this.lookup = new BoundedLookup(names, settings.connectTimeout());
        this.resolver = new GuardedDnsResolver(policy, lookup);
        this.http = HttpStack.open(settings, resolver);
        this.deadlines = new ScheduledThreadPoolExecutor(1, new DaemonThreads("workstream-egress-deadline"));
        this.deadlines.setRemoveOnCancelPolicy(true);
        this.answers = new AnswerReader(clock);
        this.route = new Route(http, policy, new RequestWriter(settings.connectTimeout()), deadlines::isShutdown);
    }

    /**
     * Makes the call; a GET follows up to three redirects, each judged like a call of its own.
     *
     * @throws UncheckedIOException when the file of an upload cannot be read to its announced length
     */
    public EgressResult call(EgressRequest request) {
        boolean transfer = request.body() instanceof FormUpload;
        return within(transfer ? settings.transfers() : settings.calls(), request, answers);
    }

    /**
     * Asks for content and hands it on as it comes, never more than {@code limit} bytes and a few kilobytes at a time. What
     * was written of content that does not end as {@code COMPLETE} is for the caller to throw away.
     *
     * @param sink stays open
     * @throws UncheckedIOException when the sink fails
     */
    public DownloadResult download(EgressRequest request, long limit, OutputStream sink) {
        return within(settings.transfers(), request, new ContentReader(answers, limit, sink));
    }

    private <R> R within(Patience patience, EgressRequest request, ResponseReader<R> reader) {
        Exchange exchange = new Exchange(patience);
        Future<?> deadline;
        try {
            deadline = deadlines.schedule(exchange::expire, patience.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return reader.failed(EgressFailure.stopped(exchange.took()));
        }
        try {
            return route.follow(request, exchange, reader);
        } catch (OwnSideException e) {
            throw new UncheckedIOException(e.failure());
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
}
