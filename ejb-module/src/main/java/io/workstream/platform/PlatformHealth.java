package io.workstream.platform;

import io.workstream.job.Nudges;
import io.workstream.redis.Redis;
import io.workstream.shared.Database;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;

/** Asks the parts that this node stands on whether they are there, and does not wait long for an answer. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformHealth {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_PROBES = 8;

    @Inject
    Jdbi jdbi;

    @Inject
    Database database;

    @Inject
    Redis redis;

    @Inject
    Gauger gauger;

    @Resource(lookup = Nudges.FACTORY)
    ConnectionFactory jms;

    @Resource
    ManagedThreadFactory threads;

    @SuppressWarnings("NullAway.Init")
    private ExecutorService probing;

    @SuppressWarnings("NullAway.Init")
    private Probe pool;

    @SuppressWarnings("NullAway.Init")
    private Probe others;

    @SuppressWarnings("NullAway.Init")
    private Probe broker;

    @PostConstruct
    void start() {
        // Bounded and without a queue: where probes hang, further ones fail at once instead of piling up behind them.
        probing = new ThreadPoolExecutor(0, MOST_PROBES, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), threads);
        pool = new Probe("PostgreSQL", this::poolAnswers, probing, PATIENCE);
        others = new Probe("PostgreSQL", () -> database.answersOthers(PATIENCE), probing, PATIENCE);
        broker = new Probe("JMS", this::brokerAnswers, probing, PATIENCE);
    }

    @PreDestroy
    void stop() {
        probing.shutdownNow();
    }

    /** Which parts answer now. */
    public PlatformState state() {
        return new PlatformState(
                pool.answers() || others.answers(),
                redis.healthy(),
                broker.answers(),
                gauger.storageWrites(),
                gauger.jobsRun(),
                gauger.away());
    }

    private boolean poolAnswers() {
        return jdbi.withHandle(handle ->
                        handle.createQuery("select 1").mapTo(Integer.class).one())
                == 1;
    }

    private boolean brokerAnswers() {
        try (JMSContext context = jms.createContext()) {
            return !context.getMetaData().getJMSProviderName().isEmpty();
        } catch (JMSException unreadable) {
            throw new IllegalStateException("the broker does not say who it is", unreadable);
        }
    }
}
