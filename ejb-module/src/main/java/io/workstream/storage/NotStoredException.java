package io.workstream.storage;

import java.io.IOException;
import java.io.Serial;

/** The storage itself would not take the bytes: no space, no right, no disk. Whoever brought them did nothing wrong. */
public final class NotStoredException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    NotStoredException(IOException cause) {
        super("the storage takes nothing: " + cause.getMessage(), cause);
    }
}
