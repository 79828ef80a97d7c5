package io.workstream.connector.ra.egress;

import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * Tells what a lost call means. The reasons are in our own words: what the HTTP client says depends on its version and
 * may one day name a whole address.
 */
final class NoAnswer {

    private NoAnswer() {}

    static EgressFailure from(HostAndPort target, Exchange exchange, IOException cause) {
        Duration took = exchange.took();
        return exchange.hasLeft()
                ? new EgressFailure(Outcome.UNANSWERED, unanswered(target, exchange, cause), took)
                : new EgressFailure(Outcome.UNREACHABLE, unreachable(target, cause), took);
    }

    private static String unanswered(HostAndPort target, Exchange exchange, IOException cause) {
        return exchange.hasExpired() || cause instanceof SocketTimeoutException
                ? "no answer from " + target + " in time"
                : "the connection to " + target + " broke before an answer came";
    }

    private static String unreachable(HostAndPort target, IOException cause) {
        if (cause instanceof UnknownHostException) {
            return target.host() + " has no address";
        }
        if (cause instanceof ConnectionRequestTimeoutException) {
            return "every connection to " + target + " is busy";
        }
        if (cause instanceof ConnectTimeoutException) {
            return target + " did not take the connection in time";
        }
        if (cause instanceof SSLException) {
            return Reason.of("no TLS with " + target + ": " + cause.getMessage());
        }
        return "no connection to " + target;
    }
}
