package io.workstream.shared;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings that a test puts in place; wins over every other source. */
public class TestSettings implements ConfigSource {

    private static final Map<String, String> VALUES = new ConcurrentHashMap<>();

    /** Sets a property for the tests that follow, until {@link #clear()}. */
    public static void set(String name, String value) {
        VALUES.put(name, value);
    }

    /** Forgets everything that tests have set. */
    public static void clear() {
        VALUES.clear();
    }

    @Override
    public Set<String> getPropertyNames() {
        return VALUES.keySet();
    }

    @Override
    public String getValue(String name) {
        return VALUES.get(name);
    }

    @Override
    public String getName() {
        return "test settings";
    }

    @Override
    public int getOrdinal() {
        return 1000;
    }
}
