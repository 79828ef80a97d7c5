package io.workstream.redis;

import io.workstream.shared.Recurring;
import io.workstream.shared.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/**
 * The one connection to Redis. While it is away, also at the start, questions have no answer, news are forgotten, and a timer
 * connects again.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Redis {

    private static final Logger LOG = Logger.getLogger(Redis.class.getName());
    private static final int TIMEOUT_MILLIS = 200;

    /** Longer than an answer ever takes; asking the database instead takes no longer than this. */
    private static final long PATIENCE_MILLIS = 50;

    private static final String ADD =
            """
            local sum = redis.call('incrby', KEYS[1], ARGV[1])
            if sum == tonumber(ARGV[1]) then redis.call('pexpire', KEYS[1], ARGV[2]) end
            return sum
            """;

    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private @Nullable URI address;
    private volatile @Nullable RedissonClient client;
    private volatile boolean healthy;

    /** Whether questions are worth asking: false from one that stayed without an answer until the next check that did not. */
    private volatile boolean answering;

    @PostConstruct
    void start() {
        address = new Setting("workstream.redis.url")
                .read(Redis::address, "redis://host:port or rediss://host:port")
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

    /** Whether the latest contact went well. */
    public boolean healthy() {
        return healthy;
    }

    /** What is kept under a key; empty also when Redis is away or takes its time. */
    public Optional<String> get(String key) {
        RedissonClient connected = client;
        if (connected == null || !healthy || !answering) {
            return Optional.empty();
        }
        try {
            CompletionStage<String> answer =
                    connected.<String>getBucket(key, StringCodec.INSTANCE).getAsync();
            return Optional.ofNullable(answer.toCompletableFuture().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException | RedisException away) {
            fallSilent(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Keeps a value for a while, if it can, without waiting. */
    public void put(String key, String value, Duration life) {
        RedissonClient connected = client;
        if (connected == null || !healthy || !answering) {
            return;
        }
        connected
                .<String>getBucket(key, StringCodec.INSTANCE)
                .setAsync(value, life)
                .whenComplete((done, failure) -> heed(failure));
    }

    /** Adds to a sum that begins at 0 and is forgotten after a while; the sum comes later. Empty while Redis is away. */
    public Optional<CompletionStage<Long>> add(String key, long more, Duration life) {
        RedissonClient connected = client;
        if (connected == null || !healthy || !answering) {
            return Optional.empty();
        }
        CompletionStage<Long> sum = connected
                .getScript(StringCodec.INSTANCE)
                .<Long>evalAsync(
                        RScript.Mode.READ_WRITE,
                        ADD,
                        RScript.ReturnType.LONG,
                        List.of(key),
                        Long.toString(more),
                        Long.toString(life.toMillis()));
        return Optional.of(sum.whenComplete((done, failure) -> heed(failure)));
    }

    /** Tells a text to all who listen on any node, without waiting; forgotten while Redis is away. */
    public void publish(String topic, String text) {
        RedissonClient connected = client;
        if (connected == null || !healthy) {
            return;
        }
        connected
                .getTopic(topic, StringCodec.INSTANCE)
                .publishAsync(text)
                .whenComplete((receivers, failure) -> healthy = failure == null);
    }

    /** Hears what is told on a topic, from now on and after each reconnection. The listener must not block. */
    public synchronized void listen(String topic, Consumer<String> listener) {
        listeners.put(topic, listener);
        RedissonClient connected = client;
        if (connected == null) {
            return;
        }
        client = null;
        attempt(() -> use(connected, Map.of(topic, listener)));
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
            answering = true;
        } catch (RuntimeException away) {
            LOG.log(healthy ? Level.WARNING : Level.FINE, "Redis is away; events stay on this node", away);
            healthy = false;
        }
    }

    private synchronized void connect() {
        URI wanted = address;
        if (wanted != null && client == null) {
            attempt(() -> use(Redisson.create(config(wanted)), listeners));
        }
    }

    private static void attempt(Runnable contact) {
        try {
            contact.run();
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "Redis cannot be reached; trying again in a few seconds", away);
        }
    }

    private void use(RedissonClient connected, Map<String, Consumer<String>> unheard) {
        try {
            unheard.forEach((topic, listener) -> connected
                    .getTopic(topic, StringCodec.INSTANCE)
                    .addListener(String.class, (channel, text) -> listener.accept(text)));
            client = connected;
            healthy = true;
            answering = true;
        } catch (RuntimeException away) {
            healthy = false;
            // Its threads would stay otherwise, and every try makes new ones.
            connected.shutdown();
            throw away;
        }
    }

    private void heed(@Nullable Throwable failure) {
        if (failure != null) {
            fallSilent(failure);
        }
    }

    private void fallSilent(Throwable why) {
        LOG.log(answering ? Level.WARNING : Level.FINE, "Redis does not answer; doing without until it does", why);
        answering = false;
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
