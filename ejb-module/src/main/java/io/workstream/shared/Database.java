package io.workstream.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Plain SQL for what flows (jobs, messages, deliveries), on the same connection as JPA within a transaction. */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/workstream")
    DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @PersistenceContext(unitName = "workstream")
    EntityManager em;

    @Produces
    @Singleton
    Jdbi jdbi() {
        return plainSql(new TransactionConnection(dataSource::getConnection, this::ofTransaction, transactions));
    }

    /** What the persistence context holds from now to the end of the transaction. */
    private Connection ofTransaction() {
        Connection held = em.unwrap(Connection.class);
        if (held == null) {
            // It has begun without a word to the database, and gets its connection with the first.
            em.createNativeQuery("select 1").setFlushMode(FlushModeType.COMMIT).getSingleResult();
            held = em.unwrap(Connection.class);
        }
        return held;
    }

    static Jdbi plainSql(ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections).installPlugin(new PostgresPlugin());
        // A failure is logged, and what a statement was given is what people wrote: their names, numbers and texts.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(Database::withoutValues);
        // The container begins and ends transactions; Jdbi must not.
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        return jdbi;
    }

    private static String withoutValues(StatementException failure) {
        StatementContext context = failure.getStatementContext();
        String statement = context == null ? null : context.getRawSql();
        return failure.getShortMessage() + (statement == null ? "" : " in: " + statement.replaceAll("\\s+", " "));
    }
}
