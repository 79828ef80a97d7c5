package io.workstream.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/** Passwords and keys of the embedded parts: made on the first start, kept in files that only the owner reads. */
final class Keys {

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final int RSA_BITS = 2048;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    Keys(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, OWNER_DIRECTORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A password of 24 letters and digits, safe in URLs, files and SQL. */
    String password(String name) {
        return kept(name, this::newPassword);
    }

    String masterKey() {
        return kept("master.key", () -> {
            byte[] key = new byte[32];
            random.nextBytes(key);
            return "1:" + Base64.getEncoder().encodeToString(key);
        });
    }

    Path jwtKey() {
        kept("jwt.pem", Keys::newRsaKey);
        return directory.resolve("jwt.pem");
    }

    boolean isKept(String name) {
        return Files.exists(directory.resolve(name));
    }

    private String kept(String name, Supplier<String> newValue) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                Path draft = directory.resolve(name + ".new");
                Files.deleteIfExists(draft);
                Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_FILE));
                Files.writeString(draft, newValue.get() + "\n");
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String newPassword() {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            password.append(letters.charAt(random.nextInt(letters.length())));
        }
        return password.toString();
    }

    private static String newRsaKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(pkcs8);
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
