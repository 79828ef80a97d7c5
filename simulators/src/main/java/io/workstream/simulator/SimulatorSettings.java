package io.workstream.simulator;

import io.workstream.simulator.wire.Pacing;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;

/**
 * Where the simulators listen and how they behave. {@code productUrl} completes webhook URLs that are given to the
 * control API as a path.
 */
public record SimulatorSettings(Listen listen, URI productUrl, Pacing pacing, Clock clock) {

    /** Loopback address and ports; 0 takes any free one. Another address than loopback is refused. */
    public record Listen(String address, int httpPort, int smtpPort) {

        public Listen {
            if (!isLoopback(address)) {
                throw new IllegalArgumentException("address must be loopback, not " + address
                        + ": whoever reaches the simulators can send and read messages");
            }
        }

        private static boolean isLoopback(String address) {
            try {
                return InetAddress.getByName(address).isLoopbackAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("address is unknown: " + address, e);
            }
        }
    }

    /** For tests: any free ports, short pauses. */
    public static SimulatorSettings onFreePorts() {
        return new SimulatorSettings(
                new Listen("127.0.0.1", 0, 0), URI.create("http://127.0.0.1:8080"), Pacing.fast(), Clock.systemUTC());
    }

    public SimulatorSettings withListen(Listen other) {
        return new SimulatorSettings(other, productUrl, pacing, clock);
    }

    public SimulatorSettings withProductUrl(URI url) {
        return new SimulatorSettings(listen, url, pacing, clock);
    }

    public SimulatorSettings withPacing(Pacing other) {
        return new SimulatorSettings(listen, productUrl, other, clock);
    }

    public SimulatorSettings withClock(Clock other) {
        return new SimulatorSettings(listen, productUrl, pacing, other);
    }
}
