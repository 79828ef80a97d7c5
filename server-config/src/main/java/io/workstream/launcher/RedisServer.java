package io.workstream.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** The embedded Redis; what it holds is a cache and may be lost, but survives an ordinary restart. */
final class RedisServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private RedisServer() {}

    static ChildProcess start(LauncherSettings settings) {
        Path program = program(settings.under("redis-programs"));
        Path configuration = writeConfiguration(settings);
        Path log = settings.under("log/redis.log");
        ChildProcess process = ChildProcess.start(
                pidFile(settings),
                new ChildProcess.Start(List.of(program.toString(), configuration.toString()), Map.of(), log, ""));
        boolean ready =
                Patience.await(START_LIMIT, () -> answers(settings.ports().redis()) || !process.isAlive());
        if (!ready || !process.isAlive()) {
            process.stop(STOP_LIMIT);
            throw new LaunchException("Redis did not start; see " + log + "\n" + LogTail.of(log));
        }
        return process;
    }

    static Path pidFile(LauncherSettings settings) {
        return settings.under("run/redis.pid");
    }

    private static Path program(Path directory) {
        Directories.remove(directory);
        Directories.makeWhole(directory, draft -> ExecutableProvider.newJarResourceProvider(draft.toFile())
                .get());
        try (var files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path writeConfiguration(LauncherSettings settings) {
        Path file = settings.under("run/redis.conf");
        Path data = settings.under("redis");
        // Redis overwrites its command line; the title keeps our path in it, by which a leftover is recognised.
        String text =
                """
                bind 127.0.0.1
                protected-mode yes
                port %d
                dir "%s"
                appendonly yes
                daemonize no
                proc-title-template "{title} {listen-addr} {config-file}"
                """
                        .formatted(settings.ports().redis(), data);
        try {
            Files.createDirectories(data);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            socket.setSoTimeout(500);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }
}
