package io.workstream.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The Payara domain. A pristine one is made once and copied for every application that is deployed afresh: a domain holds
 * nothing that has to survive, and a copy is never half old and half new.
 */
final class ServerDomain {

    static final String NAME = "workstream";

    private static final String DEFAULT_FACTORY =
            "<resource-ref ref=\"jms/__defaultConnectionFactory\"></resource-ref>";

    private final LauncherSettings settings;
    private final ServerInstallation installation;
    private final Keys keys;
    private final Console console;

    ServerDomain(LauncherSettings settings, ServerInstallation installation, Keys keys, Console console) {
        this.settings = settings;
        this.installation = installation;
        this.keys = keys;
        this.console = console;
    }

    Path directory() {
        return domains().resolve(NAME);
    }

    Path domains() {
        return settings.under("domains");
    }

    Path serverLog() {
        return settings.under("log/server.log");
    }

    /**
     * Makes the domain ready to start.
     *
     * @param wanted what shall be deployed in it, or anything else that calls for a fresh one when it changes
     * @return whether the domain already holds it; otherwise it is fresh and {@link #deployed} has to be told later
     */
    boolean prepare(String wanted) {
        String mark = identity() + " " + wanted;
        if (Files.exists(directory()) && mark.equals(readMark())) {
            return true;
        }
        Path pristine = domains().resolve("pristine-" + identity());
        if (!Files.exists(pristine)) {
            console.say("Creating the server's domain ...");
            Directories.makeWhole(pristine, this::create);
        }
        Directories.remove(directory());
        Directories.makeWhole(directory(), draft -> Directories.copy(pristine.resolve(NAME), draft));
        return false;
    }

    /** Remembers that the domain holds the application; without this the next start begins with a fresh domain. */
    void deployed(String wanted) {
        try {
            Files.writeString(mark(), identity() + " " + wanted);
        } catch (IOException e) {
            throw new LaunchException("cannot write " + mark(), e);
        }
    }

    private Path mark() {
        return directory().resolve("deployed.mark");
    }

    private String readMark() {
        try {
            return Files.exists(mark()) ? Files.readString(mark()) : "";
        } catch (IOException e) {
            throw new LaunchException("cannot read " + mark(), e);
        }
    }

    /** Changes whenever a domain made today would differ from one made before. */
    private String identity() {
        String ingredients = settings.artifacts().serverVersion()
                + settings.var()
                + System.getProperty("java.home")
                + jvmOptions()
                + Resources.text("payara/domain-additions.xml")
                + Resources.text("payara/domain-resources.xml")
                + BrokerFiles.ingredients(keys)
                + keys.password("server-admin.password");
        return HexFormat.of().formatHex(sha256(ingredients), 0, 6);
    }

    private void create(Path draft) throws IOException {
        Path passwords = settings.under("run/asadmin.passwords");
        Files.createDirectories(passwords.getParent());
        Files.createDirectories(settings.under("log"));
        try {
            Files.writeString(passwords, AdminPasswords.file(keys));
            installation.asadmin(
                    passwords,
                    "create-domain",
                    "--checkports=false",
                    "--domaindir",
                    draft.toString(),
                    "--portbase",
                    Integer.toString(settings.ports().serverBase()),
                    NAME);
        } finally {
            Files.deleteIfExists(passwords);
        }
        adaptDomainFile(draft.resolve(NAME).resolve("config/domain.xml"));
        adaptLogging(draft.resolve(NAME).resolve("config/logging.properties"));
        BrokerFiles.write(draft.resolve(NAME).resolve("imq/instances/imqbroker"), keys);
    }

    private String jvmOptions() {
        Heap heap = settings.heap();
        return """
                <jvm-options>-Xms%1$dm</jvm-options>
                <jvm-options>-Xmx%1$dm</jvm-options>
                <jvm-options>-Xmn%2$dm</jvm-options>
                <jvm-options>-XX:+UseParallelGC</jvm-options>
                <jvm-options>-Dproduct.name=WorkStream</jvm-options>"""
                .formatted(heap.megabytes(), heap.young());
    }

    /** Sets what no command can set before the first start: JVM options and elements that do not exist until then. */
    private void adaptDomainFile(Path file) throws IOException {
        String text = Files.readString(file);
        text = replaceOnce(text, "<jvm-options>-Xmx512m</jvm-options>", jvmOptions());
        text = replaceOnce(text, "<jvm-options>-XX:NewRatio=2</jvm-options>", "");
        // H2 would open a port on every address for a second process that there is not.
        text = text.replace(";AUTO_SERVER=TRUE", "");
        text = replaceOnce(text, "</resources>", Resources.text("payara/domain-resources.xml") + "</resources>");
        text = replaceOnce(
                text,
                "<resource-ref ref=\"jdbc/__default\" />",
                "<resource-ref ref=\"jdbc/__default\" />" + DEFAULT_FACTORY);
        String config = "<config name=\"server-config\">";
        text = replaceOnce(text, config, config + "\n" + Resources.text("payara/domain-additions.xml"));
        Files.writeString(file, text);
    }

    private void adaptLogging(Path file) throws IOException {
        String handler = "com.sun.enterprise.server.logging.GFFileHandler.";
        String text = Files.readString(file);
        text = replaceOnce(
                text, handler + "file=${com.sun.aas.instanceRoot}/logs/server.log", handler + "file=" + serverLog());
        text = replaceOnce(text, handler + "rotationLimitInBytes=2000000", handler + "rotationLimitInBytes=20000000");
        text = replaceOnce(text, handler + "maxHistoryFiles=0", handler + "maxHistoryFiles=10");
        // The file has everything; the console copy only shows what happens before the file is open.
        text = replaceOnce(
                text,
                "java.util.logging.ConsoleHandler.level=FINEST",
                "java.util.logging.ConsoleHandler.level=WARNING");
        Files.writeString(file, text);
    }

    private static String replaceOnce(String text, String old, String replacement) {
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalStateException("the server's template has changed: " + old);
        }
        return text.substring(0, at) + replacement + text.substring(at + old.length());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
