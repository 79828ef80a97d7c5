package io.workstream.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payara Server as a child process, with the application deployed in it. */
final class PayaraServer implements AutoCloseable {

    private static final Duration BOOT_LIMIT = Duration.ofMinutes(3);
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(12);

    private final LauncherSettings settings;
    private final Keys keys;
    private final Console console;
    private final Readiness readiness;
    private @Nullable ChildProcess process;

    /** One start of the server, and what its log has said since. */
    private record Boot(ChildProcess process, ServerLog log) {

        boolean alive() {
            return process.isAlive();
        }

        boolean failed() {
            return !alive() || log.saysApplicationFailed();
        }
    }

    PayaraServer(LauncherSettings settings, Keys keys, Console console) {
        this.settings = settings;
        this.keys = keys;
        this.console = console;
        this.readiness = new Readiness(baseUri(settings));
    }

    static Path pidFile(LauncherSettings settings) {
        return settings.under("run/server.pid");
    }

    static URI baseUri(LauncherSettings settings) {
        boolean everywhere = List.of("0.0.0.0", "::").contains(settings.httpAddress());
        String host = everywhere ? "127.0.0.1" : settings.httpAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + settings.ports().http());
    }

    /** Starts the server, deploys the application when it is new or changed, and waits until it is ready. */
    void start() {
        ServerInstallation installation = ServerInstallation.in(settings, console);
        ServerDomain domain = new ServerDomain(settings, installation, keys, console);
        Path ear = settings.artifacts().ear();
        String wanted = ear == null ? "nothing" : checksum(ear);
        boolean deployed = domain.prepare(wanted);
        console.say("Starting Payara Server ... (log: " + domain.serverLog() + ")");
        Boot boot = boot(installation, domain);
        try {
            awaitBoot(boot);
            if (!deployed) {
                if (ear != null) {
                    console.say("Deploying the application ...");
                    admin().deploy(ear, ServerDomain.NAME);
                }
                domain.deployed(wanted);
            }
            if (!opens(boot)) {
                // Seen once in hundreds of starts, on a machine that had ten times too much to do.
                console.say("The server has loaded but does not open its HTTP port; starting it again ...");
                close();
                boot = boot(installation, domain);
                awaitBoot(boot);
                require(opens(boot), "the server did not open its HTTP port");
            }
            if (ear != null) {
                awaitApplication(boot);
            }
        } catch (LaunchException e) {
            close();
            String decisive = boot.log().decisiveLines();
            throw new LaunchException(
                    e.getMessage() + "\nThe server's log (" + domain.serverLog() + ") says:\n"
                            + (decisive.isEmpty() ? LogTail.of(settings.under("log/server-console.log")) : decisive),
                    e);
        }
    }

    private Boot boot(ServerInstallation installation, ServerDomain domain) {
        ServerLog log = ServerLog.fromHere(domain.serverLog());
        ChildProcess started = launch(installation, domain);
        process = started;
        return new Boot(started, log);
    }

    private AdminClient admin() {
        return new AdminClient(settings.ports().admin(), keys.password("server-admin.password"));
    }

    ChildProcess process() {
        ChildProcess current = process;
        if (current == null) {
            throw new IllegalStateException("the server was not started");
        }
        return current;
    }

    @Override
    public void close() {
        ChildProcess current = process;
        if (current != null) {
            current.stop(STOP_LIMIT);
        }
    }

    private ChildProcess launch(ServerInstallation installation, ServerDomain domain) {
        Path preboot = settings.under("run/preboot.asadmin");
        Path passwords = settings.under("run/asadmin.passwords");
        try {
            Files.createDirectories(preboot.getParent());
            Files.writeString(preboot, CommandFile.preboot(settings));
            Files.writeString(passwords, AdminPasswords.file(keys));
            Map<String, String> environment = new ServerEnvironment(settings, keys).variables();
            List<String> command = StartCommand.of(installation.asadmin(
                    passwords,
                    "start-domain",
                    "--domaindir",
                    domain.domains().toString(),
                    "--prebootcommandfile",
                    preboot.toString(),
                    "--dry-run",
                    ServerDomain.NAME));
            return ChildProcess.start(
                    pidFile(settings),
                    new ChildProcess.Start(
                            command,
                            environment,
                            settings.under("log/server-console.log"),
                            AdminPasswords.standardInput(keys)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(passwords);
        }
    }

    private void awaitBoot(Boot boot) {
        boolean answered = Patience.await(BOOT_LIMIT, () -> boot.log().saysBooted() || boot.failed());
        require(answered && boot.alive(), "the server did not start");
        requireNotFailed(boot);
    }

    /** Has the HTTP listener opened once everything is loaded; whether it takes connections then. */
    private boolean opens(Boot boot) {
        AdminClient admin = admin();
        boolean asked = Patience.await(READY_LIMIT, () -> boot.failed() || admin.openHttp());
        require(boot.alive(), "the server ended while the application started");
        requireNotFailed(boot);
        require(asked, "the server still loaded after " + READY_LIMIT.toMinutes() + " minutes");
        return Patience.await(OPEN_LIMIT, readiness::portIsOpen);
    }

    private void awaitApplication(Boot boot) {
        boolean decided = Patience.await(READY_LIMIT, () -> readiness.applicationIsUp() || boot.failed());
        require(boot.alive(), "the server ended while the application started");
        requireNotFailed(boot);
        require(decided, "the application was not ready after " + READY_LIMIT.toMinutes() + " minutes");
    }

    private static void requireNotFailed(Boot boot) {
        require(!boot.log().saysApplicationFailed(), "the application did not start");
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new LaunchException(complaint);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
                digesting.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new LaunchException("cannot read the application " + file + "; build it first (mvn package)", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
