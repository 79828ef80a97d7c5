package io.workstream.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
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

    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    @Resource(lookup = "java:app/jdbc/workstream")
    DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "java:app/jdbc/owner")
    DataSource owner;

    @Inject
    PersistenceConnection persistence;

    @Produces
    @Singleton
    Jdbi jdbi() {
        return plainSql(new TransactionConnection(dataSource::getConnection, persistence::ofTransaction, transactions));
    }

    /**
     * Whether the server answers, asked beside the application's own connections: they may all be busy, which is no fault of
     * the database.
     */
    public boolean answersOthers(Duration patience) {
        try (Connection connection = owner.getConnection()) {
            return connection.isValid((int) patience.toSeconds());
        } catch (SQLException away) {
            LOG.log(Level.FINE, "the database does not answer", away);
            return false;
        }
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
