package io.workstream.realtime;

import io.workstream.redis.Redis;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries events to the other nodes over a Redis topic. While Redis is away events stay on this node, and readers elsewhere
 * notice the gap in {@code seq}.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RedisBus {

    private static final Logger LOG = Logger.getLogger(RedisBus.class.getName());
    private static final String TOPIC = "workstream:realtime";

    /** Events of one commit on their way, with the node that announced them and heard them already. */
    public record Carried(String node, List<RealtimeEvent> events) {}

    @Inject
    Redis redis;

    @Inject
    Jsonb jsonb;

    @Inject
    RealtimeHub hub;

    @Resource
    ManagedExecutorService executor;

    private final String node = UUID.randomUUID().toString();

    @PostConstruct
    void start() {
        redis.listen(TOPIC, this::hear);
    }

    /** Sends events to the other nodes, without waiting; forgotten while Redis is away. */
    public void publish(List<RealtimeEvent> events) {
        if (redis.healthy()) {
            redis.publish(TOPIC, jsonb.toJson(new Carried(node, events)));
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
}
