package io.workstream.connector.ra.egress;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One call to make.
 *
 * @param method GET or POST
 * @param uri whole address; may be a secret
 * @param bearer token for the Authorization header, sent to this address's host only
 * @param body what is handed over
 */
public record EgressRequest(String method, URI uri, @Nullable String bearer, @Nullable EgressBody body) {

    static final String GET = "GET";
    static final String POST = "POST";

    /** Asks for something; follows up to three redirects. */
    public static EgressRequest get(URI uri) {
        return new EgressRequest(GET, uri, null, null);
    }

    /** Hands something over; follows no redirect. */
    public static EgressRequest post(URI uri, String json) {
        return new EgressRequest(POST, uri, null, new EgressBody.Json(json));
    }

    /** Hands a file over; follows no redirect. */
    public static EgressRequest upload(URI uri, FormUpload form) {
        return new EgressRequest(POST, uri, null, form);
    }

    /** The same with a token. */
    public EgressRequest withBearer(String token) {
        return new EgressRequest(method, uri, token, body);
    }

    /** The same question to another address; the token stays behind unless scheme, host and port are the same. */
    EgressRequest movedTo(URI other) {
        boolean sameHost = HostAndPort.of(uri).equals(HostAndPort.of(other))
                && uri.getScheme().equalsIgnoreCase(other.getScheme());
        return new EgressRequest(method, other, sameHost ? bearer : null, body);
    }

    boolean mayBeRedirected() {
        return method.equals(GET);
    }

    /** Says where it goes, not more: path and token are secrets. */
    @Override
    public String toString() {
        return "EgressRequest[" + method + " " + uri.getScheme() + "://" + uri.getHost() + "]";
    }
}
