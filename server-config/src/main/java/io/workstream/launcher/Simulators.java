package io.workstream.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pretend outside world of {@code --demo}: a process of its own, on loopback only. */
final class Simulators {

    private static final int DEFAULT_PORT = 8090;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Path jar;
    private final int port;

    Simulators(Path jar, Map<String, String> environment) {
        this.jar = jar;
        this.port = LauncherSettings.port(environment, LauncherSettings.DEMO_PORT, DEFAULT_PORT);
    }

    int port() {
        return port;
    }

    int smtpPort() {
        return port + 1;
    }

    /** The demo's settings: the caller's, with the outside world replaced by the simulators. */
    Map<String, String> environment(Map<String, String> callers) {
        requireLoopback(callers.getOrDefault(LauncherSettings.HTTP_ADDRESS, "127.0.0.1"));
        if (!Files.isRegularFile(jar)) {
            throw new LaunchException("the simulators are not built: " + jar + " is missing");
        }
        Map<String, String> environment = new HashMap<>(callers);
        environment.put(LauncherSettings.GRAPH_URL, "http://127.0.0.1:" + port + "/graph");
        environment.putIfAbsent(LauncherSettings.SMTP_URL, "smtp://127.0.0.1:" + smtpPort());
        environment.merge(
                LauncherSettings.EGRESS_ALLOW,
                "127.0.0.1:" + port,
                (given, ours) -> given.isBlank() ? ours : given + "," + ours);
        return environment;
    }

    void requireFreePorts() {
        PortCheck.requireFree("127.0.0.1", port, LauncherSettings.DEMO_PORT);
        PortCheck.requireFree("127.0.0.1", smtpPort(), LauncherSettings.DEMO_PORT);
    }

    static Path pidFile(LauncherSettings settings) {
        return settings.under("run/simulators.pid");
    }

    /** Starts them; they connect themselves with the running product and print the logins of the demo. */
    ChildProcess start(LauncherSettings settings, Map<String, String> variables) {
        List<String> command = List.of(
                ServerInstallation.javaProgram(),
                "-Dworkstream.var=" + settings.var(),
                "-Xmx128m",
                "-jar",
                jar.toString(),
                "--http-port=" + port,
                "--smtp-port=" + smtpPort(),
                "--product-url=" + PayaraServer.baseUri(settings),
                "--wire");
        return ChildProcess.start(pidFile(settings), new ChildProcess.Start(command, variables, null, ""));
    }

    static void stop(ChildProcess simulators) {
        simulators.stop(STOP_LIMIT);
    }

    private static void requireLoopback(String address) {
        try {
            if (!InetAddress.getByName(address).isLoopbackAddress()) {
                throw new LaunchException(
                        LauncherSettings.HTTP_ADDRESS + " is " + address
                                + ", but --demo listens on loopback only: its logins are printed and its outside world is pretended");
            }
        } catch (UnknownHostException e) {
            throw new LaunchException(LauncherSettings.HTTP_ADDRESS + " is no address: " + address, e);
        }
    }
}
