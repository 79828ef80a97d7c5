package io.workstream.system.harness;

import io.workstream.launcher.RunningStack;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The product under test, restarted with PostgreSQL and Redis behind lines that a test can disturb, and with a broker of its
 * own. Closing restarts it as it was.
 */
public final class Detours implements AutoCloseable {

    private static final String DATABASE = "WORKSTREAM_DB_URL";
    private static final String REDIS = "WORKSTREAM_REDIS_URL";

    private final RunningStack processes;
    private final Map<String, String> before;
    private final TcpProxy database;
    private final TcpProxy redis;
    private final Broker broker;

    private Detours(RunningStack processes, int brokerPort) {
        this.processes = processes;
        this.before = processes.environment();
        this.database = TcpProxy.to(port(before, DATABASE));
        this.redis = TcpProxy.to(port(before, REDIS));
        this.broker = Broker.start(
                Path.of(System.getProperty("workstream.var")).resolveSibling("broker"),
                brokerPort,
                before.getOrDefault("WORKSTREAM_JMS_PASSWORD", ""));
        Map<String, String> changed = new HashMap<>(before);
        changed.put(DATABASE, before.get(DATABASE).replace(":" + port(before, DATABASE), ":" + database.port()));
        changed.put(REDIS, before.get(REDIS).replace(":" + port(before, REDIS), ":" + redis.port()));
        changed.put("WORKSTREAM_JMS_URL", "mq://127.0.0.1:" + brokerPort);
        processes.restartServer(changed);
    }

    /** Restarts the product; its broker takes this port and the next. */
    static Detours take(RunningStack processes, int brokerPort) {
        return new Detours(processes, brokerPort);
    }

    public TcpProxy database() {
        return database;
    }

    public TcpProxy redis() {
        return redis;
    }

    public Broker broker() {
        return broker;
    }

    @Override
    public void close() {
        database.mend();
        redis.mend();
        processes.restartServer(before);
        broker.close();
        database.close();
        redis.close();
    }

    private static int port(Map<String, String> environment, String name) {
        return Integer.parseInt(environment.get(name).replaceFirst(".*:([0-9]+)(/.*)?$", "$1"));
    }
}
