package io.workstream.system.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.job.JobQueue;
import io.workstream.job.JobRun;
import io.workstream.platform.Kept;
import io.workstream.platform.Retention;
import io.workstream.shared.Tenancy;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a node does by itself: whose lease it renews, which rows it forgets. */
@ExtendWith(ArquillianExtension.class)
class NodeIT {

    private static final String LEASE_SECONDS =
            "select extract(epoch from lease_until - now())::bigint from jobs where id = ?";

    private final UUID workspace = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private UserTransaction transaction;
    private DataSource dataSource;

    @Deployment
    static EnterpriseArchive ear() {
        return TestEar.with(NodeIT.class);
    }

    @BeforeEach
    void find() throws NamingException {
        transaction = lookup("java:comp/UserTransaction");
        dataSource = lookup("java:app/jdbc/workstream");
    }

    @Test
    void leaseShouldStayAsItIsWhenALaterClaimHoldsTheJob() throws Exception {
        insert(
                "insert into jobs (id, workspace_id, type, status, fence, run_at, created_at, lease_until)"
                        + " values (?, ?, 'noop', 'active', 5, now(), now(), now() + interval '5 seconds')",
                id,
                workspace);
        JobQueue queue = bean(JobQueue.class);

        queue.heartbeat(List.of(claim(4)));
        assertThat(number(LEASE_SECONDS, id)).isLessThanOrEqualTo(5);

        queue.heartbeat(List.of(claim(5), new JobRun(UUID.randomUUID(), workspace, null, "noop", 0, 1, "{}")));
        assertThat(number(LEASE_SECONDS, id)).isBetween(10L, 20L);
    }

    @Test
    void topicEventsShouldBeForgottenAfterADay() throws Exception {
        insert(
                "insert into topic_events (topic, seq, workspace_id, type, data, created_at)"
                        + " select cast(? as text), n, cast(? as uuid), 'x', '{}', now() - n * interval '9 hours'"
                        + " from generate_series(1, 4) n",
                id.toString(),
                workspace);

        int removed = bean(Retention.class).removeChunk(Kept.TOPIC_EVENTS);

        assertThat(removed).isEqualTo(2);
        assertThat(number("select sum(seq) from topic_events where topic = ?", id.toString()))
                .isEqualTo(1 + 2);
    }

    @Test
    void inboundKeysShouldBeForgottenAfterThirtyDays() throws Exception {
        insert(
                "insert into inbound_keys (account_id, key, workspace_id, created_at)"
                        + " select ?, n::text, ?, now() - n * interval '1 day' from generate_series(29, 31) n",
                id,
                workspace);

        bean(Retention.class).removeChunk(Kept.INBOUND_KEYS);

        assertThat(number("select sum(key::bigint) from inbound_keys where account_id = ?", id))
                .isEqualTo(29);
    }

    @Test
    void tokensSessionsAndAnswersShouldBeForgottenWhenTheyAreOver() throws Exception {
        insert(
                "insert into users (id, email, name, password_hash, created_at)"
                        + " values (?, gen_random_uuid() || '@example.test', gen_random_uuid()::text, '', now())",
                id);
        insert(
                "insert into refresh_tokens (id, user_id, family, token_hash, created_at, expires_at)"
                        + " select gen_random_uuid(), ?, gen_random_uuid(), gen_random_uuid()::text::bytea, now(),"
                        + " now() - n * interval '23 hours' from generate_series(0, 2) n",
                id);
        insert(
                "insert into user_sessions (id, user_id, token_hash, address, user_agent, created_at, last_seen_at, expires_at)"
                        + " select gen_random_uuid(), ?, gen_random_uuid()::text::bytea, '', '', now(), now(),"
                        + " now() - n * interval '23 hours' from generate_series(0, 2) n",
                id);
        insert(
                "insert into idempotency_keys (user_id, path, key, body_hash, created_at)"
                        + " select ?, '/', n::text, '', now() - n * interval '23 hours' from generate_series(0, 2) n",
                id);

        for (Kept kept : List.of(Kept.REFRESH_TOKENS, Kept.BROWSER_SESSIONS, Kept.IDEMPOTENCY_KEYS)) {
            assertThat(bean(Retention.class).removeChunk(kept)).isEqualTo(1);
        }

        assertThat(number("select count(*) from refresh_tokens where user_id = ?", id))
                .isEqualTo(2);
        assertThat(number("select count(*) from user_sessions where user_id = ?", id))
                .isEqualTo(2);
        assertThat(number("select count(*) from idempotency_keys where user_id = ?", id))
                .isEqualTo(2);
    }

    private JobRun claim(long fence) {
        return new JobRun(id, workspace, null, "noop", 0, fence, "{}");
    }

    private void insert(String sql, Object... arguments) throws Exception {
        transaction.begin();
        bean(Tenancy.class).enterAll();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.executeUpdate();
        }
        transaction.commit();
    }

    private long number(String sql, Object... arguments) throws Exception {
        transaction.begin();
        bean(Tenancy.class).enterAll();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        } finally {
            transaction.rollback();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments) throws Exception {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    // Fixed names of our own; injection does not reach test classes in the server.
    @SuppressWarnings({"unchecked", "BanJNDI"})
    private static <T> T lookup(String name) throws NamingException {
        return (T) new InitialContext().lookup(name);
    }
}
