package io.workstream.secret;

import io.workstream.shared.TestSettings;
import java.util.Base64;

/** Secrets under keys that tests know. */
public final class TestSecrets {

    /** Two keys that differ in every byte. */
    public static final String OLD_KEY = "1:" + key((byte) 1);

    /** The one that follows. */
    public static final String NEW_KEY = "2:" + key((byte) 2);

    private TestSecrets() {}

    /** Ready to work under the old key. */
    public static Secrets ready() {
        return under(OLD_KEY);
    }

    static Secrets under(String keys) {
        TestSettings.set("workstream.master.key", keys);
        try {
            Secrets secrets = new Secrets();
            secrets.readKeys();
            return secrets;
        } finally {
            TestSettings.clear();
        }
    }

    private static String key(byte fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
