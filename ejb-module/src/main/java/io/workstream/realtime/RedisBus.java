package io.workstream.realtime;

import io.workstream.shared.Recurring;
import io.workstream.shared.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/**
 * Carries events to the other nodes over a Redis topic. Redis may be away at any time, also at the start: events then
 * stay on this node, readers elsewhere notice the gap in {@code seq}, and a timer connects again.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RedisBus {

    private static final Logger LOG = Logger.getLogger(RedisBus.class.getName());
    private static final String TOPIC = "workstream:realtime";
    private static final int TIMEOUT_MILLIS = 200;

    /** Events of one commit on their way, with the node that announced them and heard them already. */
    public record Carried(String node, List<RealtimeEvent> events) {}

    @Inject
    Jsonb jsonb;

    @Inject
    RealtimeHub hub;

    @Resource
    ManagedExecutorService executor;

    private final String node = UUID.randomUUID().toString();
    private @Nullable URI address;
    private volatile @Nullable RedissonClient client;
    private volatile boolean healthy;

    @PostConstruct
    void start() {
        address = new Setting("workstream.redis.url")
                .read(RedisBus::address, "redis://host:port or rediss://host:port")
                .orElse(null);
        connect();
    }

    @PreDestroy
    void stop() {
        RedissonClient connected = client;
        if (connected != null) {
            connected.shutdown();
        }
    }

    /** Whether the latest contact with Redis went well. */
    public boolean healthy() {
        return healthy;
    }

    /** Sends events to the other nodes, without waiting; forgotten while Redis is away. */
    public void publish(List<RealtimeEvent> events) {
        RedissonClient connected = client;
        if (connected == null || !healthy) {
            return;
        }
        connected
                .getTopic(TOPIC, StringCodec.INSTANCE)
                .publishAsync(jsonb.toJson(new Carried(node, events)))
                .whenComplete((receivers, failure) -> healthy = failure == null);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void check() {
        RedissonClient connected = client;
        Recurring.attempt("the check of Redis", connected == null ? this::connect : () -> ping(connected));
    }

    private void ping(RedissonClient connected) {
        try {
            connected.getBucket("workstream:ping", StringCodec.INSTANCE).isExists();
            healthy = true;
        } catch (RuntimeException away) {
            LOG.log(healthy ? Level.WARNING : Level.FINE, "Redis is away; events stay on this node", away);
            healthy = false;
        }
    }

    private void connect() {
        URI wanted = address;
        if (wanted == null) {
            return;
        }
        try {
            listen(Redisson.create(config(wanted)));
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "Redis cannot be reached; trying again in a few seconds", away);
        }
    }

    private void listen(RedissonClient connected) {
        try {
            connected.getTopic(TOPIC, StringCodec.INSTANCE).addListener(String.class, (channel, text) -> hear(text));
            client = connected;
            healthy = true;
        } catch (RuntimeException away) {
            // Its threads would stay otherwise, and every try makes new ones.
            connected.shutdown();
            throw away;
        }
    }

    private void hear(String text) {
        Carried carried = jsonb.fromJson(text, Carried.class);
        if (carried.node().equals(node)) {
            return;
        }
        try {
            executor.execute(() -> carried.events().forEach(hub::deliver));
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.FINE, "no events while stopping", stopping);
        }
    }

    private static Config config(URI address) {
        Config config = new Config();
        config.setCodec(StringCodec.INSTANCE).setThreads(2).setNettyThreads(2);
        config.useSingleServer()
                .setAddress(address.toString())
                .setTimeout(TIMEOUT_MILLIS)
                .setConnectTimeout(1000)
                .setRetryAttempts(0)
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(8)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(2);
        return config;
    }

    private static URI address(String value) {
        URI uri = URI.create(value);
        boolean redis = "redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme());
        if (!redis || uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException("not a Redis address");
        }
        return uri;
    }
}
