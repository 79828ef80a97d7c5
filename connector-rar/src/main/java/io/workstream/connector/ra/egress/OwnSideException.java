package io.workstream.connector.ra.egress;

import java.io.IOException;

/** Our own file or store failed during a transfer: no fault of the outside, so the caller has to hear it. */
final class OwnSideException extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException failure;

    OwnSideException(IOException failure) {
        super(failure);
        this.failure = failure;
    }

    IOException failure() {
        return failure;
    }
}
