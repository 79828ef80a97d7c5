package io.workstream.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The embedded PostgreSQL: durable like a real one, reachable from this machine only.
 *
 * <p>The programs come from zonky's Maven artifacts; they are run here and not through its Java library, which leaves the
 * superuser without a password and switches fsync off.
 */
final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=512MB",
            "max_wal_size=4GB",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "track_io_timing=on",
            "password_encryption=scram-sha-256",
            "shared_preload_libraries=pg_stat_statements",
            "timezone=UTC",
            "log_timezone=UTC");
    private static final String ACCESS =
            """
            # Written by the launcher at each start.
            # The load generator's role can only read, and only from this machine.
            host  all  workstream_bench  127.0.0.1/32  trust
            host  all  all               127.0.0.1/32  scram-sha-256
            """;

    private final LauncherSettings settings;
    private final Keys keys;
    private final Path programs;
    private final Path data;
    private final UnprivilegedUser user;
    private final ChildProcess process;

    private PostgresServer(LauncherSettings settings, Keys keys) {
        this.settings = settings;
        this.keys = keys;
        this.user = UnprivilegedUser.detect();
        this.programs = PostgresBinaries.unpackedIn(settings.under("postgres-programs"));
        this.data = settings.under("postgres");
        if (!Files.exists(data)) {
            Directories.makeWhole(data, this::initialise);
        }
        forgetCrash();
        writeAccess();
        user.give(data);
        this.process = ChildProcess.start(
                pidFile(settings), new ChildProcess.Start(command(), Map.of(), settings.under("log/postgres.log"), ""));
    }

    static PostgresServer start(LauncherSettings settings, Keys keys) {
        PostgresServer server = new PostgresServer(settings, keys);
        try {
            server.awaitReady();
            server.bootstrap();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    static Path pidFile(LauncherSettings settings) {
        return settings.under("run/postgres.pid");
    }

    /** Ends it as a loss of power would; for tests. */
    void kill() {
        process.killAll();
    }

    /** Calls back with the exit code when it ends, however that comes about. */
    void whenEnded(IntConsumer tell) {
        process.whenEnded(tell);
    }

    /** Opens a connection of the superuser to a database of this server. */
    Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/" + database;
        return DriverManager.getConnection(url, SUPERUSER, keys.password("db-superuser.password"));
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        stop();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        if (process.isAlive()) {
            List<String> stop = List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "10");
            try {
                Tool.of(settings)
                        .run(Stream.concat(program("pg_ctl").stream(), stop.stream())
                                .toList());
            } catch (LaunchException e) {
                // Not listening to pg_ctl: the kill below is what a crash would be, and PostgreSQL recovers from it.
                process.stop(STOP_LIMIT);
                return;
            }
        }
        process.awaitEnd(STOP_LIMIT);
    }

    private void initialise(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Path password = settings.under("run/superuser.password");
        Files.createDirectories(password.getParent());
        Files.writeString(password, keys.password("db-superuser.password"));
        user.give(directory);
        user.give(password);
        List<String> command = new ArrayList<>(program("initdb"));
        command.addAll(List.of("-D", directory.toString(), "-U", SUPERUSER, "--pwfile=" + password));
        command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums"));
        try {
            Tool.of(settings).run(command);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** After a crash PostgreSQL's own pid file may name a process that is someone else's by now; then it would not start. */
    private void forgetCrash() {
        // No postmaster of ours runs: leftovers were ended before.
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeAccess() {
        try {
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(program("postgres"));
        command.addAll(List.of(
                "-D", data.toString(), "-p", Integer.toString(settings.ports().postgres())));
        OPTIONS.forEach(option -> command.addAll(List.of("-c", option)));
        return command;
    }

    private List<String> program(String name) {
        return Stream.concat(
                        user.prefix().stream(),
                        Stream.of(programs.resolve("bin/" + name).toString()))
                .toList();
    }

    private void awaitReady() {
        boolean ready = Patience.await(START_LIMIT, () -> answers() || !process.isAlive());
        if (!ready || !process.isAlive()) {
            throw new LaunchException("PostgreSQL did not start; see " + settings.under("log/postgres.log") + "\n"
                    + LogTail.of(settings.under("log/postgres.log")));
        }
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private void bootstrap() {
        Map<String, String> variables = Map.of(
                "owner_password", keys.password("db-owner.password"),
                "app_password", keys.password("db-app.password"));
        for (String script : List.of("database/bootstrap.sql", "database/bench-role.sql")) {
            new SqlScript(Resources.text(script), variables).run(this::connect);
        }
    }
}
