package io.workstream.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The product under test with other keys for access tokens, as its operator would name them. Closing restarts it as it was. */
public final class SigningKeys implements AutoCloseable {

    private static final String SETTING = "WORKSTREAM_JWT_KEY";

    private final Map<String, String> before = Stack.get().processes().environment();

    /** The file or files that are used before the first {@link #use}. */
    public String present() {
        return before.get(SETTING);
    }

    /** Makes a key; returns its file. */
    public static String fresh(Path directory) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            String key = Base64.getMimeEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            Path file = directory.resolve("jwt-next.pem");
            Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has RSA", impossible);
        }
    }

    /** Restarts the product with these key files, the first of which signs. */
    public void use(String... files) {
        Map<String, String> changed = new HashMap<>(before);
        changed.put(SETTING, String.join(",", files));
        Stack.get().processes().restartServer(changed);
    }

    @Override
    public void close() {
        Stack.get().processes().restartServer(before);
    }
}
