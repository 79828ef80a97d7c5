package io.workstream.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything else starts, and keeps daily partitions ready for a week ahead. Works
 * as the schema's owner; everything else uses the application's role, which owns nothing.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/workstream",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=workstream.db.url}",
        user = "${MPCONFIG=workstream.db.user}",
        password = "${MPCONFIG=workstream.db.password}",
        minPoolSize = 4,
        maxPoolSize = 64,
        maxIdleTime = 300,
        properties = {Migrations.DISCREET, Migrations.ROWS_TOGETHER, Migrations.STEADY_PLANS})
@DataSourceDefinition(
        name = "java:app/jdbc/owner",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=workstream.db.url}",
        user = "${MPCONFIG=workstream.db.owner.user}",
        password = "${MPCONFIG=workstream.db.owner.password}",
        minPoolSize = 0,
        initialPoolSize = 0,
        maxPoolSize = 4,
        maxIdleTime = 60,
        transactional = false,
        properties = Migrations.DISCREET)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    /** The server names the values that broke a rule; they are what people wrote and belong into no log. */
    static final String DISCREET = "logServerErrorDetail=false";

    /** A batch of inserts travels as statements of many rows. */
    static final String ROWS_TOGETHER = "reWriteBatchedInserts=true";

    /**
     * One plan for a statement, made once, for an average workspace. A plan for the very workspace takes one that the
     * statistics do not know yet for empty, and reads all of its rows where an id would have found one.
     */
    static final String STEADY_PLANS = "options=-c plan_cache_mode=force_generic_plan";

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final List<String> DAILY = List.of("raw_events", "delivery_attempts", "message_audit_logs");
    private static final int DAYS_AHEAD = 7;

    @Resource(lookup = "java:app/jdbc/owner")
    DataSource owner;

    @Inject
    Clock clock;

    @PostConstruct
    void migrate() {
        PlatformSettings.read();
        int migrated = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
        LOG.info(() -> "database is up to date; migrations run now: " + migrated);
        makePartitions();
    }

    @Schedule(hour = "*/6", persistent = false)
    void makeNextPartitions() {
        Recurring.attempt("the making of daily partitions", this::makePartitions);
    }

    private void makePartitions() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        try (Connection connection = owner.getConnection();
                PreparedStatement make = connection.prepareStatement("select make_daily_partitions(?, ?, ?)")) {
            for (String parent : DAILY) {
                make.setString(1, parent);
                make.setObject(2, yesterday);
                make.setObject(3, yesterday.plusDays(DAYS_AHEAD + 2L));
                make.execute();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("daily partitions could not be made", failure);
        }
    }
}
