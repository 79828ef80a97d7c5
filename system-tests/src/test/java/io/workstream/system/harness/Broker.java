package io.workstream.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An OpenMQ broker in a process of its own, as several nodes would share it, out of the server's distribution. */
public final class Broker implements AutoCloseable {

    private static final Path PROJECT = Path.of(System.getProperty("basedir", "."), "..");

    private final Path directory;
    private final int port;
    private final String password;
    private Process process;

    private Broker(Path directory, int port, String password) {
        this.directory = directory;
        this.port = port;
        this.password = password;
        this.process = launch();
    }

    /** Starts one that knows the account {@code workstream}, and takes the next port as well. */
    static Broker start(Path directory, int port, String password) {
        Broker broker = new Broker(directory, port, password);
        broker.awaitDoor();
        return broker;
    }

    /** It stands still as a whole: connections stay, and nobody answers. */
    public void pause() {
        signal("-STOP");
    }

    public void goOn() {
        signal("-CONT");
    }

    public void kill() {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Starts it again after {@link #kill()}. */
    public void startAgain() {
        process = launch();
        awaitDoor();
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() {
        try {
            Files.createDirectories(directory);
            Path script = copy("docker/broker.sh");
            copy("payara/accesscontrol.properties");
            ProcessBuilder builder = new ProcessBuilder("bash", script.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("broker.log").toFile());
            builder.environment().put("MQ_HOME", home().toString());
            builder.environment()
                    .put(
                            "BROKER_DATA",
                            directory.resolve("data").toAbsolutePath().toString());
            builder.environment().put("BROKER_PORT", Integer.toString(port));
            builder.environment().put("BROKER_ADDRESS", "127.0.0.1");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("WORKSTREAM_JMS_PASSWORD", password);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the broker did not start", e);
        }
    }

    private Path copy(String name) throws IOException {
        Path from = PROJECT.resolve("server-config/src/main").resolve(name);
        Path to = directory.resolve(from.getFileName());
        Files.writeString(to, Files.readString(from));
        return to;
    }

    /** Of the distribution that the product under test runs in. */
    private static Path home() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of(System.getProperty("workstream.var"), "payara"),
                5,
                (path, attributes) -> path.endsWith("mq/bin"))) {
            return files.findFirst().orElseThrow().toAbsolutePath().getParent();
        }
    }

    private void awaitDoor() {
        Patience.later().alias("the broker answers").until(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.getInputStream().read() >= 0;
            } catch (IOException e) {
                return false;
            }
        });
    }

    private void signal(String signal) {
        all().forEach(each -> {
            try {
                new ProcessBuilder("kill", signal, Long.toString(each.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }
}
