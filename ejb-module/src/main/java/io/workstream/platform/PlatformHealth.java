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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Asks the parts that this node stands on whether they are there, and does not wait long for an answer. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformHealth {

    private static final Logger LOG = Logger.getLogger(PlatformHealth.class.getName());
    private static final long PATIENCE_MILLIS = 2000;
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
    private ExecutorService probes;

    @PostConstruct
    void start() {
        // Bounded and without a queue: where probes hang, further ones fail at once instead of piling up behind them.
        probes = new ThreadPoolExecutor(0, MOST_PROBES, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), threads);
    }

    @PreDestroy
    void stop() {
        probes.shutdownNow();
    }

    /** Which parts answer now. */
    public PlatformState state() {
        return new PlatformState(
                answers("PostgreSQL", this::database) || answers("PostgreSQL", this::databaseForOthers),
                redis.healthy(),
                answers("JMS", this::broker),
                gauger.storageWrites(),
                gauger.jobsRun(),
                gauger.away());
    }

    private boolean database() {
        return jdbi.withHandle(handle ->
                        handle.createQuery("select 1").mapTo(Integer.class).one())
                == 1;
    }

    private boolean databaseForOthers() {
        return database.answersOthers(Duration.ofMillis(PATIENCE_MILLIS));
    }

    private boolean broker() {
        try (JMSContext context = jms.createContext()) {
            return !context.getMetaData().getJMSProviderName().isEmpty();
        } catch (JMSException unreadable) {
            throw new IllegalStateException("the broker does not say who it is", unreadable);
        }
    }

    private boolean answers(String part, BooleanSupplier question) {
        try {
            Future<Boolean> answer = probes.submit(question::getAsBoolean);
            return wait(answer);
        } catch (RejectedExecutionException | ExecutionException | TimeoutException away) {
            LOG.log(Level.FINE, away, () -> part + " does not answer");
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean wait(Future<Boolean> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }
}
