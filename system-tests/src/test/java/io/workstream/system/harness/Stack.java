package io.workstream.system.harness;

import io.workstream.launcher.Artifacts;
import io.workstream.launcher.Launcher;
import io.workstream.launcher.LauncherSettings;
import io.workstream.launcher.Ports;
import io.workstream.launcher.RunningStack;
import io.workstream.simulator.SimulatorSettings;
import io.workstream.simulator.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The stack under test, one for all tests of a run, on ports of its own: the outside world first, then the product.
 * Two developers run at once with different values of {@code workstream.ports.offset}. With
 * {@code workstream.stack=attached} the product is one that {@link StackMain} started before. {@code
 * workstream.env.WORKSTREAM_HEAP} and the like change its settings; {@code workstream.egress} says what else it may call.
 */
public final class Stack {

    private static final int OFFSET = Integer.getInteger("workstream.ports.offset", 0);
    private static final String SETTING = "workstream.env.";
    private static final Path VAR = Path.of(System.getProperty("workstream.var"));
    private static final Path EAR = Path.of(System.getProperty("workstream.ear"));
    private static final Ports PORTS = new Ports(28080 + OFFSET, 25432 + OFFSET, 26379 + OFFSET, 24800 + OFFSET);

    /** Of a second server, which uses the first one's database and Redis. */
    private static final Ports SECOND_PORTS =
            new Ports(28085 + OFFSET, PORTS.postgres(), PORTS.redis(), 22800 + OFFSET);

    /** Where the outside world lies when the product must know it before this process starts. */
    private static final int KNOWN_SIMULATORS_PORT = 28090 + OFFSET;

    /** Where nobody listens, though the product may call there. */
    private static final int NOBODYS_PORT = 28094 + OFFSET;

    /** The mail server's, which must be known before the product starts. */
    private static final int MAIL_PORT = 28097 + OFFSET;

    private static Stack instance;

    private final Simulators simulators;
    private final RunningStack running;

    private Stack() {
        boolean attached = mode("attached");
        simulators = Simulators.start(SimulatorSettings.onFreePorts()
                .withListen(
                        new SimulatorSettings.Listen("127.0.0.1", attached ? KNOWN_SIMULATORS_PORT : 0, MAIL_PORT)));
        running = attached ? null : launch(simulators.httpPort());
        if (running != null) {
            System.setProperty("workstream.admin.port", Integer.toString(running.adminPort()));
            System.setProperty("workstream.admin.password", running.adminPassword());
        }
    }

    /** The running stack, started on first use. */
    public static synchronized Stack get() {
        if (instance == null) {
            instance = new Stack();
        }
        return instance;
    }

    /** Stops it, if it was started. */
    public static synchronized void stop() {
        if (instance != null) {
            if (instance.running != null) {
                instance.running.close();
            }
            instance.simulators.close();
            instance = null;
        }
    }

    /** Starts the product alone, for test runs that attach to it. */
    static RunningStack launchForOthers() {
        return launch(KNOWN_SIMULATORS_PORT);
    }

    /** Where the product answers. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + PORTS.http());
    }

    /** The outside world. */
    public Simulators simulators() {
        return simulators;
    }

    /** An address that the product may call and where nobody listens. */
    public URI nobody() {
        return URI.create("http://127.0.0.1:" + NOBODYS_PORT + "/jivo/nobody");
    }

    /** The settings of the product. */
    public Map<String, String> settings() {
        return processes().environment();
    }

    /** The processes themselves. */
    public RunningStack processes() {
        if (running == null) {
            throw new IllegalStateException("this run is attached to a product that another process started");
        }
        return running;
    }

    /** Where the product keeps files. */
    Path storage() {
        return VAR.resolve("storage");
    }

    /** The key that the product signs access tokens with. */
    Path signingKey() {
        return VAR.resolve("keys/jwt.pem");
    }

    String databasePassword() {
        try {
            return Files.readString(VAR.resolve("keys/db-app.password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int databasePort() {
        return PORTS.postgres();
    }

    /** Starts a second server beside the first, for the web only. */
    RunningStack launchSecond() {
        Map<String, String> environment = new HashMap<>(settings());
        environment.put("WORKSTREAM_ROLES", "web");
        // Here limits hold, and callers may be said to come from elsewhere.
        environment.put("WORKSTREAM_RATE_LIMITS", "on");
        environment.put("WORKSTREAM_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("WORKSTREAM_API_LIMIT_USER", "60");
        environment.put("WORKSTREAM_API_LIMIT_WORKSPACE", "90");
        // Its embedded broker is its own, and so are that broker's accounts.
        environment.keySet().removeAll(Set.of("WORKSTREAM_JMS_USER", "WORKSTREAM_JMS_PASSWORD"));
        return Launcher.start(new LauncherSettings(
                VAR.resolveSibling("var-second"), Artifacts.ofThisBuild(EAR), SECOND_PORTS, environment));
    }

    /** Restarts the product behind lines that can be disturbed. */
    public Detours detours() {
        return Detours.take(processes(), 28095 + OFFSET);
    }

    /** Ends Redis as a crash would; the launcher starts it again by itself. */
    public void killRedis() {
        try {
            long pid = Long.parseLong(
                    Files.readString(VAR.resolve("run/redis.pid")).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningStack launch(int simulatorsPort) {
        return Launcher.start(new LauncherSettings(
                VAR, Artifacts.ofThisBuild(mode("bare") ? null : EAR), PORTS, environment(simulatorsPort)));
    }

    private static boolean mode(String name) {
        return name.equals(System.getProperty("workstream.stack"));
    }

    private static Map<String, String> environment(int simulatorsPort) {
        Map<String, String> environment = new HashMap<>();
        environment.put("WORKSTREAM_WHATSAPP_GRAPH_URL", "http://127.0.0.1:" + simulatorsPort + "/graph");
        String further = System.getProperty("workstream.egress", "");
        environment.put(
                "WORKSTREAM_EGRESS_ALLOW",
                "127.0.0.1:" + simulatorsPort + ",127.0.0.1:" + NOBODYS_PORT
                        + (further.isEmpty() ? "" : "," + further));
        environment.put("WORKSTREAM_WHATSAPP_UNKNOWN_HOLD_SECONDS", "3");
        environment.put("WORKSTREAM_WHATSAPP_RETRY_SECONDS", "1,1,1,1");
        environment.put("WORKSTREAM_WHATSAPP_RATE_CUSTOMER_SECONDS", "1");
        environment.put("WORKSTREAM_WHATSAPP_RATE_NUMBER_SECONDS", "1");
        environment.put("WORKSTREAM_WHATSAPP_RATE_APP_SECONDS", "1");
        environment.put("WORKSTREAM_JIVO_RETRY_SECONDS", "2,1,1");
        environment.put("WORKSTREAM_JIVO_LARGEST_PHOTO_MB", "4");
        environment.put("WORKSTREAM_JIVO_LARGEST_VIDEO_MB", "12");
        // What LargeFilesIT sends.
        environment.put("WORKSTREAM_JIVO_LARGEST_DOCUMENT_MB", "100");
        environment.put("WORKSTREAM_SMTP_URL", "smtp://127.0.0.1:" + MAIL_PORT);
        environment.put("WORKSTREAM_MAIL_FROM", "WorkStream Test <no-reply@workstream.test>");
        environment.put("WORKSTREAM_MAIL_RETRY_SECONDS", "1,1,1");
        environment.put("WORKSTREAM_RATE_LIMITS", "off");
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(SETTING))
                .forEach(name -> environment.put(name.substring(SETTING.length()), System.getProperty(name)));
        return environment;
    }
}
