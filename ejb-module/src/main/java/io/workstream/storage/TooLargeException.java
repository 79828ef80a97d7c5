package io.workstream.storage;

import java.io.IOException;
import java.io.Serial;

/** More bytes came than are taken. */
public final class TooLargeException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    TooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
