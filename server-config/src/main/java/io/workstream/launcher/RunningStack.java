package io.workstream.launcher;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Redis and Payara while they run. Closing stops them in the opposite order of their start; everything that was
 * started is stopped, and nothing else.
 */
public final class RunningStack implements AutoCloseable {

    private final LauncherSettings settings;
    private final Keys keys;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final BlockingQueue<String> endings = new LinkedBlockingQueue<>();
    private final PayaraServer server;

    RunningStack(LauncherSettings settings, Keys keys, Console console) {
        this.settings = settings;
        this.keys = keys;
        this.server = new PayaraServer(settings, keys, console);
    }

    /** Where the product answers, such as {@code http://127.0.0.1:8080}. */
    public URI baseUri() {
        return PayaraServer.baseUri(settings);
    }

    /** The port of Payara's administration on 127.0.0.1, for remote deployment; the user is {@code admin}. */
    public int adminPort() {
        return settings.ports().admin();
    }

    /** The password of Payara's user {@code admin}. */
    public String adminPassword() {
        return keys.password("server-admin.password");
    }

    /** The settings that the application sees, such as the database's URL and the first administrator's password. */
    public Map<String, String> environment() {
        return new ServerEnvironment(settings, keys).variables();
    }

    /** The process id of the server. */
    public long serverPid() {
        return server.process().pid();
    }

    /** Ends the server as a crash would; PostgreSQL and Redis go on. */
    public void killServer() {
        server.process().kill();
    }

    /** Starts the server again after {@link #killServer} or stops and starts it; returns when it is ready. */
    public void restartServer() {
        server.close();
        server.start();
    }

    /** Waits until a part has ended without which the rest is of no use; returns what to tell about it. */
    String awaitEnd() throws InterruptedException {
        server.process()
                .whenEnded(code -> end(
                        "The server ended by itself with code " + code + "; see " + settings.under("log/server.log")));
        return endings.take();
    }

    /** Such a part has ended. */
    void end(String reason) {
        endings.add(reason);
    }

    void add(AutoCloseable part) {
        parts.push(part);
    }

    void startServer() {
        add(server);
        server.start();
    }

    @Override
    public synchronized void close() {
        // An interrupt asked us to stop; stopping itself takes its time.
        boolean interrupted = Thread.interrupted();
        RuntimeException failure = null;
        while (!parts.isEmpty()) {
            failure = closeNext(failure);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable RuntimeException closeNext(@Nullable RuntimeException earlier) {
        try {
            parts.pop().close();
            return earlier;
        } catch (Exception e) {
            RuntimeException failure = earlier == null ? new LaunchException("could not stop everything") : earlier;
            failure.addSuppressed(e);
            return failure;
        }
    }
}
