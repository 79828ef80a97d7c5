package io.workstream.launcher;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What the embedded OpenMQ broker reads when it starts. It ships with the accounts admin and guest, whose passwords everybody
 * knows; here guest does not exist, and the two accounts that do have generated passwords.
 */
final class BrokerFiles {

    /** The application's account. */
    static final String USER = "workstream";

    static final String USER_PASSWORD = "jms-app.password";
    private static final String ADMIN_PASSWORD = "jms-admin.password";

    private BrokerFiles() {}

    /** Everything that the files are made of; changes whenever they would. */
    static String ingredients(Keys keys) {
        return Resources.text("payara/broker.properties")
                + Resources.text("payara/accesscontrol.properties")
                + accounts(keys);
    }

    static void write(Path instance, Keys keys) throws IOException {
        Files.createDirectories(instance.resolve("props"));
        Files.createDirectories(instance.resolve("etc"));
        Files.writeString(instance.resolve("props/config.properties"), Resources.text("payara/broker.properties"));
        Files.writeString(
                instance.resolve("etc/accesscontrol.properties"), Resources.text("payara/accesscontrol.properties"));
        Files.writeString(instance.resolve("etc/passwd"), accounts(keys));
    }

    /** One line of OpenMQ's flat file of users. */
    static String account(String user, String password, String group) {
        return user + ":" + new BigInteger(md5(user + ":" + password)).toString(16) + ":" + group + ":1\n";
    }

    private static String accounts(Keys keys) {
        return account("admin", keys.password(ADMIN_PASSWORD), "admin")
                + account(USER, keys.password(USER_PASSWORD), "user");
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
