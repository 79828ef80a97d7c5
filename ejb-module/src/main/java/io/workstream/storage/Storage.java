package io.workstream.storage;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Keeps objects under keys. A key is a relative path of plain segments, such as {@code media-temp/{workspace}/{id}}; an
 * object is there as a whole or not at all.
 */
public interface Storage {

    /**
     * Keeps what the source writes, in place of what was there.
     *
     * @param limit most bytes that are taken
     * @throws TooLargeException when the source writes more; nothing is kept
     * @throws NotStoredException when the storage fails; nothing is kept
     * @throws IOException whatever the source throws; nothing is kept
     */
    StoredObject put(String key, long limit, ByteSource source) throws IOException;

    /**
     * Reads an object from a byte on, to its end.
     *
     * @throws java.io.FileNotFoundException when there is none
     */
    InputStream open(String key, long offset) throws IOException;

    /** Removes an object; one that is not there is removed already. */
    void delete(String key) throws IOException;

    /** Keys below a prefix that were last written before a moment, at most so many. */
    List<String> olderThan(String prefix, Instant moment, int most) throws IOException;
}
