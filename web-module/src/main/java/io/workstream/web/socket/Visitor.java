package io.workstream.web.socket;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a connection before its hello. Travels as the request's principal, the one thing of a request that the
 * socket's session keeps for each connection on its own.
 *
 * @param address network address of the client
 * @param cookie value of the page's session cookie, only where the handshake came from a page of ours
 */
record Visitor(String address, @Nullable String cookie) implements Principal {

    @Override
    public String getName() {
        return address;
    }

    @Override
    public String toString() {
        return "Visitor[" + address + "]";
    }
}
