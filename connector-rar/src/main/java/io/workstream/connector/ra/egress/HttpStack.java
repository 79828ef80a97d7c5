package io.workstream.connector.ra.egress;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The Apache client without its conveniences: each one left on is a way around the policy. */
final class HttpStack {

    private static final int CONNECTIONS = 200;
    private static final int CONNECTIONS_PER_HOST = 64;
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int MOST_HEADERS = 100;

    /** A refused upload is answered before it is read; past the first mebibyte we no longer pay for looking. */
    private static final long EARLY_LOOK_BYTES = 64 * 1024;

    private static final long EARLY_LOOKS = 16;

    private HttpStack() {}

    static CloseableHttpClient open(EgressSettings settings, GuardedDnsResolver resolver) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(settings, resolver))
                .setDefaultRequestConfig(requests(settings.connectTimeout(), settings.calls()))
                // A proxy found in the environment would resolve names itself, behind our back.
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent("WorkStream")
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "leaves", (request, scope, chain) -> {
                    if (scope.clientContext.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange exchange) {
                        exchange.leaves();
                    }
                    return chain.proceed(request, scope);
                })
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(EgressSettings settings, GuardedDnsResolver resolver) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .responseOutOfOrderStrategy(
                                new MonitoringResponseOutOfOrderStrategy(EARLY_LOOK_BYTES, EARLY_LOOKS))
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.calls().idle()))
                        // A connection that the other side has closed meanwhile would turn into an unanswered send.
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .setIdleTimeout(Timeout.ofSeconds(30))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
    }

    /** The response time-out of this client is one between bytes, and outlasts the head of the answer. */
    static RequestConfig requests(Duration connectTimeout, Patience patience) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(connectTimeout))
                .setResponseTimeout(Timeout.of(patience.idle()))
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .build();
    }
}
