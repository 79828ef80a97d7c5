package io.workstream.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Says plainly which port is taken, before a server fails on it with a stack trace. */
final class PortCheck {

    private PortCheck() {}

    /**
     * Tries each port that this stack will listen on.
     *
     * @throws LaunchException naming each port in use and the setting that moves it
     */
    static void requireFree(LauncherSettings settings) {
        Ports ports = settings.ports();
        List<String> taken = new ArrayList<>();
        note(taken, settings.httpAddress(), ports.http(), LauncherSettings.HTTP_PORT);
        if (settings.embedsPostgres()) {
            note(taken, "127.0.0.1", ports.postgres(), LauncherSettings.POSTGRES_PORT);
        }
        if (settings.embedsRedis()) {
            note(taken, "127.0.0.1", ports.redis(), LauncherSettings.REDIS_PORT);
        }
        for (int port : List.of(ports.admin(), ports.iiop(), ports.jms(), ports.jmx())) {
            note(taken, "127.0.0.1", port, LauncherSettings.SERVER_PORT_BASE);
        }
        if (!taken.isEmpty()) {
            throw new LaunchException(String.join("\n", taken));
        }
    }

    static void requireFree(String address, int port, String setting) {
        List<String> taken = new ArrayList<>();
        note(taken, address, port, setting);
        if (!taken.isEmpty()) {
            throw new LaunchException(taken.get(0));
        }
    }

    private static void note(List<String> taken, String address, int port, String setting) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            taken.add(
                    "port " + port + " (" + setting + ") is in use or may not be opened; end the program that holds it"
                            + " or choose another port with " + setting + " [" + e.getMessage() + "]");
        }
    }
}
