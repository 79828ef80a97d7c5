package io.workstream.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** RSA keys as an operator would put them into files. */
final class KeyFiles {

    private static final String LABEL = "PRIVATE" + " KEY";

    private KeyFiles() {}

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has RSA", impossible);
        }
    }

    static Path write(Path file, KeyPair pair) throws IOException {
        String body = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        return Files.writeString(file, "-----BEGIN " + LABEL + "-----\n" + body + "\n-----END " + LABEL + "-----\n");
    }
}
