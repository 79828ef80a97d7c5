package io.workstream.simulator;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.workstream.simulator.wire.Refusal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Second lock beside the loopback listener: refuses callers from elsewhere, and pages of other sites in a local
 * browser, which show by a foreign Host (a name made to point here) or Origin.
 */
final class LoopbackOnly implements Handler {

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    @Override
    public void handle(Context context) throws UnknownHostException {
        // An address literal, so nothing is looked up.
        if (!InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress()) {
            throw new Refusal(403, "only callers on this machine are served");
        }
        if (!HERE.contains(withoutPort(String.valueOf(context.header("Host"))))) {
            throw new Refusal(403, "the Host header must be a loopback name");
        }
        if (isForeign(context.header("Origin"))) {
            throw new Refusal(403, "pages of other sites are not served");
        }
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]+$", "");
    }

    private static boolean isForeign(@Nullable String origin) {
        if (origin == null) {
            return false;
        }
        try {
            String host = URI.create(origin).getHost();
            return host == null || !HERE.contains(host);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
