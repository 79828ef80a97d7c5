package io.workstream.system.harness;

import io.workstream.launcher.Artifacts;
import io.workstream.launcher.Launcher;
import io.workstream.launcher.LauncherSettings;
import io.workstream.launcher.Ports;
import io.workstream.launcher.RunningStack;
import io.workstream.simulator.SimulatorSettings;
import io.workstream.simulator.Simulators;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The stack under test, one for all tests of a run, on ports of its own: the outside world first, then the product. */
public final class Stack {

    private static final Ports PORTS = new Ports(28080, 25432, 26379, 24800);

    private static Stack instance;

    private final Simulators simulators;
    private final RunningStack running;

    private Stack() {
        simulators = Simulators.start(SimulatorSettings.onFreePorts());
        running = Launcher.start(new LauncherSettings(
                Path.of(System.getProperty("workstream.var")),
                Artifacts.ofThisBuild(bare() ? null : Path.of(System.getProperty("workstream.ear"))),
                PORTS,
                environment(simulators)));
        System.setProperty("workstream.admin.port", Integer.toString(running.adminPort()));
        System.setProperty("workstream.admin.password", running.adminPassword());
    }

    /** The running stack, started on first use. */
    public static synchronized Stack get() {
        if (instance == null) {
            instance = new Stack();
        }
        return instance;
    }

    static synchronized void stopIfStarted() {
        if (instance != null) {
            instance.running.close();
            instance.simulators.close();
            instance = null;
        }
    }

    /** Where the product answers. */
    public URI baseUri() {
        return running.baseUri();
    }

    /** The outside world. */
    public Simulators simulators() {
        return simulators;
    }

    /** The settings of the product. */
    public Map<String, String> settings() {
        return running.environment();
    }

    /** The processes themselves. */
    public RunningStack processes() {
        return running;
    }

    private static boolean bare() {
        return "bare".equals(System.getProperty("workstream.stack"));
    }

    private static Map<String, String> environment(Simulators simulators) {
        Map<String, String> environment = new HashMap<>();
        environment.put("WORKSTREAM_WHATSAPP_GRAPH_URL", simulators.graphUrl().toString());
        environment.put("WORKSTREAM_EGRESS_ALLOW", "127.0.0.1:" + simulators.httpPort());
        environment.put("WORKSTREAM_WHATSAPP_UNKNOWN_HOLD_SECONDS", "3");
        environment.put("WORKSTREAM_RATE_LIMITS", "off");
        return environment;
    }
}
