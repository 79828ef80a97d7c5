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
    private final Console console;
    private PayaraServer server;
    private @Nullable PostgresServer database;

    RunningStack(LauncherSettings settings, Keys keys, Console console) {
        this.settings = settings;
        this.keys = keys;
        this.console = console;
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

    /** The same with other settings from now on, such as {@link #environment()} with something changed. */
    public void restartServer(Map<String, String> changed) {
        server.close();
        server = new PayaraServer(settings.with(changed), keys, console);
        startServer();
    }

    /** Ends the embedded PostgreSQL as a loss of power would. */
    public void killDatabase() {
        if (database == null) {
            throw new IllegalStateException("this stack has no PostgreSQL of its own");
        }
        database.kill();
    }

    /** Starts the embedded PostgreSQL, at first or after {@link #killDatabase}; returns when it answers. */
    public void startDatabase() {
        PostgresServer started = PostgresServer.start(settings, keys);
        if (database == null) {
            add(this::closeDatabase);
        }
        database = started;
        started.whenEnded(code ->
                end("PostgreSQL ended by itself with code " + code + "; see " + settings.under("log/postgres.log")));
    }

    private void closeDatabase() {
        if (database != null) {
            database.close();
        }
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
