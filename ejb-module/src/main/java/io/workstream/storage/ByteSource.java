package io.workstream.storage;

import java.io.IOException;
import java.io.OutputStream;

/** Something that can write its bytes once, such as a download under way. */
@FunctionalInterface
public interface ByteSource {

    /** Writes all bytes; the target is closed by the caller. */
    void writeTo(OutputStream target) throws IOException;
}
