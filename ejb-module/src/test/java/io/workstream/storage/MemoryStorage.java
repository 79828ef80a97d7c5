package io.workstream.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps objects in memory, as long as the test runs; all of them are as old as one likes. */
public final class MemoryStorage implements Storage {

    private final Map<String, byte[]> objects = new TreeMap<>();

    /** What is there. */
    public Set<String> keys() {
        return objects.keySet();
    }

    @Override
    public StoredObject put(String key, long limit, ByteSource source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MeasuringStream measured = new MeasuringStream(bytes, limit);
        source.writeTo(measured);
        objects.put(key, bytes.toByteArray());
        return measured.measured(key);
    }

    @Override
    public InputStream open(String key, long offset) throws IOException {
        byte[] bytes = objects.get(key);
        if (bytes == null) {
            throw new FileNotFoundException(key);
        }
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length);
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public List<String> olderThan(String prefix, Instant moment, int most) {
        return objects.keySet().stream()
                .filter(key -> key.startsWith(prefix + "/"))
                .limit(most)
                .toList();
    }
}
