package io.workstream.connector.ra.egress;

import java.net.UnknownHostException;

/** A name resolved to an address that may not be called; told to the HTTP client in the only way it understands. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    ForbiddenAddressException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
