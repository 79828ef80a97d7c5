package io.workstream.system.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.workstream.connector.Wires;
import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.connector.ra.api.JivoConnectionFactory;
import io.workstream.identity.EndedSessions;
import io.workstream.identity.IdentityService;
import io.workstream.identity.Origin;
import io.workstream.identity.RefreshTokens;
import io.workstream.identity.Registration;
import io.workstream.identity.SessionEnds;
import io.workstream.job.JobService;
import io.workstream.job.NewJob;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import io.workstream.shared.WriteBehind;
import io.workstream.workspace.NewWorkspace;
import io.workstream.workspace.WorkspaceProblem;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceView;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** What the features take for granted: one connection per transaction, its workspace, nudges, the adapter's pools. */
@ExtendWith(ArquillianExtension.class)
class FoundationIT {

    private static final long NUDGE_MILLIS = 5_000;
    private static final long SILENCE_MILLIS = 1_500;

    /** What people have outside of workspaces, and what is known before anybody knows whose workspace it is about. */
    private static final String[] PEOPLES = {
        "account_links",
        "ended_sessions",
        "flyway_schema_history",
        "idempotency_keys",
        "known_devices",
        "login_failures",
        "outbox_mails",
        "refresh_tokens",
        "user_sessions",
        "users"
    };

    private WorkspaceService workspaces;
    private Tenancy tenancy;
    private UserTransaction transaction;
    private DataSource dataSource;
    private Actor actor;
    private WorkspaceView workspace;

    @Deployment
    static EnterpriseArchive ear() {
        return TestEar.with(FoundationIT.class);
    }

    @BeforeEach
    void makeWorkspace() throws NamingException {
        workspaces = bean(WorkspaceService.class);
        tenancy = bean(Tenancy.class);
        transaction = lookup("java:comp/UserTransaction");
        dataSource = lookup("java:app/jdbc/workstream");
        String name = "it-" + UUID.randomUUID();
        UUID userId = bean(IdentityService.class)
                .register(new Registration(name + "@example.com", "correct horse battery", name))
                .id();
        actor = new Actor(userId, false, null, "127.0.0.1");
        workspace = workspaces.create(actor, new NewWorkspace(name, null));
    }

    @Test
    void entitiesAndSqlShouldShareOneConnectionWhenInOneTransaction() throws Exception {
        transaction.begin();
        try {
            // Names the workspace through SQL, then reads entities, which see it only on the very same connection.
            WorkspaceView seen = workspaces.show(actor, workspace.id());
            String setting = one("select current_setting('workstream.workspace', true)");

            assertThat(seen.name()).isEqualTo(workspace.name());
            assertThat(setting).isEqualTo(workspace.id().toString());
            assertThat(one("select pg_backend_pid()")).isEqualTo(one("select pg_backend_pid()"));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void transactionShouldSeeNothingWhenItNamedNoWorkspace() throws Exception {
        transaction.begin();
        try {
            assertThat(one("select count(*) from workspaces")).isEqualTo("0");
            assertThat(one("select current_user")).isEqualTo("workstream_app");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void transactionShouldSeeOnlyItsWorkspaceWhenItNamedOne() throws Exception {
        workspaces.create(actor, new NewWorkspace("another " + UUID.randomUUID(), null));

        transaction.begin();
        try {
            tenancy.enter(workspace.id());

            assertThat(one("select count(*) from workspaces")).isEqualTo("1");
            assertThat(one("select count(distinct workspace_id) from workspace_members"))
                    .isEqualTo("1");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void workspaceShouldBeForgottenWhenTheTransactionIsOver() throws Exception {
        transaction.begin();
        tenancy.enterAll();
        transaction.commit();

        transaction.begin();
        try {
            assertThat(one("select current_user")).isEqualTo("workstream_app");
            assertThat(one("select count(*) from workspaces")).isEqualTo("0");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void everyTenantTableShouldBeUnderRowLevelSecurity() throws Exception {
        transaction.begin();
        try {
            String open = one(
                    """
                    select coalesce(string_agg(c.relname, ', '), '') from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                      and not (c.relrowsecurity and c.relforcerowsecurity)
                    """);
            String reachablePartitions = one(
                    """
                    select count(*) from pg_class c where c.relispartition and c.relkind = 'r'
                      and has_table_privilege('workstream_app', c.oid, 'select')
                    """);

            assertThat(open).isEmpty();
            assertThat(reachablePartitions).isEqualTo("0");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void tableShouldBelongToWorkspacesUnlessItIsAboutPeopleAlone() throws Exception {
        transaction.begin();
        try {
            String open = one(
                    """
                    select string_agg(c.relname, ', ' order by c.relname) from pg_class c
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                      and not c.relrowsecurity
                    """);

            assertThat(open.split(", "))
                    .as(
                            "tables that every workspace shares: a new one has a workspace_id and policies, or its reason here")
                    .containsExactly(PEOPLES);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void policyShouldShowTheApplicationNothingButTheWorkspaceThatItEntered() throws Exception {
        transaction.begin();
        try {
            String others = one(
                    """
                    select string_agg(tablename || ' ' || policyname || ' ' || cmd, ', ' order by tablename, policyname)
                    from pg_policies where roles && array['workstream_app', 'public']::name[]
                      and policyname <> 'workspace_only'
                    """);
            String loose = one(
                    """
                    select coalesce(string_agg(tablename, ', '), '') from pg_policies p
                    where policyname = 'workspace_only' and not (cmd = 'ALL' and roles = '{workstream_app}'
                      and qual ~ ('^\\(' || case tablename when 'workspaces' then 'id' else 'workspace_id' end || ' = ')
                      and coalesce(with_check, qual) ~ '^\\((workspace_)?id = .*workstream\\.workspace'
                      and qual || coalesce(with_check, '') !~* ' or |coalesce'
                      and qual ~ 'workstream\\.workspace')
                    """);

            assertThat(others)
                    .as("what the platform writes without a workspace, and what belongs to everybody")
                    .isEqualTo("audit_entries platforms_own INSERT, jobs platforms_own INSERT, roles built_in SELECT");
            assertThat(loose).isEmpty();
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void policyShouldNotLetThePlannerLookAWorkspaceUp() throws Exception {
        transaction.begin();
        try {
            String plain = one(
                    """
                    select coalesce(string_agg(tablename, ', '), '') from pg_policies
                    where policyname = 'workspace_only' and qual not like '%SELECT%'
                    """);

            assertThat(plain).isEmpty();
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void nudgeShouldBeHeardWhenTheTransactionCommits() throws Exception {
        try (JMSContext context = jms();
                JMSConsumer consumer = context.createConsumer(context.createTopic("workstreamNudges"))) {
            transaction.begin();
            UUID job = enqueueNoop();
            bean(WriteBehind.class).flush();
            transaction.commit();

            assertThat(consumer.receive(NUDGE_MILLIS)).isNotNull();
            assertThat(statusOnceFinished(job)).isEqualTo("completed");
        }
    }

    @Test
    void transactionShouldNotCommitWhenNobodyWroteWhatItCollected() throws Exception {
        transaction.begin();
        enqueueNoop();

        assertThatThrownBy(() -> transaction.commit()).isInstanceOf(RollbackException.class);
    }

    @Test
    void nudgeShouldNotBeHeardWhenTheTransactionRollsBack() throws Exception {
        try (JMSContext context = jms();
                JMSConsumer consumer = context.createConsumer(context.createTopic("workstreamNudges"))) {
            transaction.begin();
            enqueueNoop();
            transaction.rollback();

            assertThat(consumer.receive(SILENCE_MILLIS)).isNull();
        }
    }

    @Test
    void loginShouldGoOnWhenItsEndRollsBack() throws Exception {
        RefreshTokens tokens = bean(RefreshTokens.class);
        UUID login =
                tokens.start(actor.userId(), new Origin("127.0.0.1", "test")).family();
        transaction.begin();
        tokens.revokeAll(actor.userId());
        transaction.rollback();

        assertThat(bean(SessionEnds.class).isEnded(login)).isFalse();
        assertThat(bean(EndedSessions.class).contains(login)).isFalse();
    }

    @Test
    void problemShouldArriveUnwrappedAndRollBackWhenAServiceRefuses() throws Exception {
        Throwable refusal = catchThrowable(() -> workspaces.show(actor, UUID.randomUUID()));

        assertThat(refusal).isInstanceOf(Problem.class);
        assertThat(((Problem) refusal).code()).isEqualTo(WorkspaceProblem.WORKSPACE_NOT_FOUND);
    }

    @Test
    void adapterShouldObjectToPrivateAddressesWhenAskedThroughItsPool() {
        Wires wires = bean(Wires.class);

        boolean refused = wires.jivo(connection ->
                connection.objectionTo(URI.create("https://192.168.0.1/x")).isPresent());

        assertThat(refused).isTrue();
    }

    @Test
    void poolShouldRefuseWhenAllConnectionsAreLentAndLendAgainWhenOneIsBack() throws Exception {
        JivoConnectionFactory factory = lookup("java:app/eis/jivo");
        List<JivoConnection> lent = new ArrayList<>();
        try {
            Throwable refusal = catchThrowable(() -> lendUntilRefused(factory, lent));

            assertThat(refusal).isInstanceOf(ResourceException.class);
            assertThat(lent).hasSizeGreaterThanOrEqualTo(2);
            lent.remove(0).close();
            lent.add(factory.getConnection());
        } finally {
            lent.forEach(JivoConnection::close);
        }
    }

    private static void lendUntilRefused(JivoConnectionFactory factory, List<JivoConnection> lent)
            throws ResourceException {
        for (int i = 0; i < 200; i++) {
            lent.add(factory.getConnection());
        }
    }

    private UUID enqueueNoop() {
        tenancy.enter(workspace.id());
        return bean(JobService.class).enqueue(NewJob.inOrder("noop", workspace.id(), UUID.randomUUID(), Map.of()));
    }

    private String statusOnceFinished(UUID job) throws Exception {
        String status = "queued";
        for (int i = 0; i < 100 && (status.equals("queued") || status.equals("active")); i++) {
            transaction.begin();
            try {
                tenancy.enter(workspace.id());
                // pg_sleep instead of a busy loop: the row is what is waited for.
                status = one("select status from (select pg_sleep(0.05)) s, jobs where id = '" + job + "'");
            } finally {
                transaction.rollback();
            }
        }
        return status;
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static JMSContext jms() throws NamingException {
        ConnectionFactory factory = lookup("java:app/jms/nudgeFactory");
        return factory.createContext();
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
