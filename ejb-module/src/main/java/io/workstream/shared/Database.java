package io.workstream.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Plain SQL for what flows (jobs, messages, deliveries), on the same connection as JPA within a transaction. */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/workstream")
    DataSource dataSource;

    @Produces
    @Singleton
    Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        // The container begins and ends transactions; Jdbi must not.
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        return jdbi;
    }
}
