package io.workstream.system.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.identity.IdentityService;
import io.workstream.identity.Registration;
import io.workstream.platform.OldMessages;
import io.workstream.platform.Purged;
import io.workstream.platform.WorkspacePurge;
import io.workstream.shared.Actor;
import io.workstream.shared.Tenancy;
import io.workstream.workspace.NewWorkspace;
import io.workstream.workspace.WorkspaceChange;
import io.workstream.workspace.WorkspaceDeletion;
import io.workstream.workspace.WorkspaceService;
import io.workstream.workspace.WorkspaceSettings;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes by itself, when its time is over. Rows are made old where nobody could wait for it. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {

    private Tenancy tenancy;
    private UserTransaction transaction;
    private DataSource dataSource;
    private Actor actor;
    private UUID workspace;

    @Deployment
    static EnterpriseArchive ear() {
        return TestEar.with(RetentionIT.class);
    }

    @BeforeEach
    void talk() throws Exception {
        tenancy = bean(Tenancy.class);
        transaction = lookup("java:comp/UserTransaction");
        dataSource = lookup("java:app/jdbc/workstream");
        String name = "it-" + UUID.randomUUID();
        UUID userId = bean(IdentityService.class)
                .register(new Registration(name + "@example.com", "correct horse battery", name))
                .id();
        actor = new Actor(userId, false, null, "127.0.0.1");
        workspace = bean(WorkspaceService.class)
                .create(actor, new NewWorkspace(name, null))
                .id();
        inWorkspace(conversation());
    }

    @Test
    void messagesShouldGoWhenTheyAreOlderThanTheirWorkspaceKeepsThem() throws Exception {
        inWorkspace(message(1, 40, "read"), message(2, 31, "read"), message(3, 29, "read"));
        keepMessagesFor(30);

        OldMessages.Step step = removeMessages();

        assertThat(step.removed()).isEqualTo(2);
        assertThat(count("conversation_messages")).isEqualTo(1);
        assertThat(count("deliveries")).isEqualTo(1);
        assertThat(count("conversations where last_text is null")).isZero();
        assertThat(removeMessages().removed()).isZero();
    }

    @Test
    void messagesShouldStayWhenTheyAreStillOnTheirWay() throws Exception {
        inWorkspace(message(1, 40, "queued"), message(2, 40, "read"));
        keepMessagesFor(30);

        assertThat(removeMessages().removed()).isEqualTo(1);
        assertThat(count("deliveries where status = 'queued'")).isEqualTo(1);
    }

    @Test
    void lastWordsShouldGoFromTheListWhenTheirMessageIsTooOld() throws Exception {
        inWorkspace(message(1, 40, "read"), "update conversations set last_message_at = now() - interval '40 days'");
        keepMessagesFor(30);

        removeMessages();

        assertThat(count("conversations where last_text is null")).isEqualTo(1);
    }

    @Test
    void messagesShouldStayForGoodUnlessTheWorkspaceSaysOtherwise() throws Exception {
        assertThat(bean(OldMessages.class).keepings())
                .extracting(OldMessages.Keeping::workspaceId)
                .doesNotContain(workspace);

        keepMessagesFor(90);

        assertThat(bean(OldMessages.class).keepings()).contains(new OldMessages.Keeping(workspace, 90));
        keepMessagesFor(0);
        assertThat(bean(OldMessages.class).keepings())
                .extracting(OldMessages.Keeping::workspaceId)
                .doesNotContain(workspace);
    }

    @Test
    void workspaceShouldGoWithAllThatItHoldsWhenNobodyBroughtItBackInTime() throws Exception {
        WorkspacePurge purge = bean(WorkspacePurge.class);
        inWorkspace(message(1, 1, "read"), file());
        bean(WorkspaceDeletion.class).delete(actor, workspace);
        deletedFor("29 days");
        assertThat(purge.due()).doesNotContain(workspace);
        deletedFor("30 days");
        assertThat(purge.due()).contains(workspace);
        UUID other = bean(WorkspaceService.class)
                .create(actor, new NewWorkspace("Other", null))
                .id();

        for (Purged rows : Purged.values()) {
            purge.removeChunk(workspace, rows);
        }
        purge.finish(workspace);

        for (Purged rows : Purged.values()) {
            assertThat(count(rows.table() + " where workspace_id is not null"))
                    .as(rows.table())
                    .isZero();
        }
        assertThat(count("workspaces")).isZero();
        assertThat(count("audit_entries where action = 'workspace.removed'")).isEqualTo(1);
        assertThat(bean(WorkspaceService.class).show(actor, other).name()).isEqualTo("Other");
        assertThat(purge.due()).doesNotContain(workspace);
    }

    @Test
    void everyTableOfWorkspacesShouldBeEmptiedWithOne() throws Exception {
        List<String> tables = tables(
                """
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                """);
        tables.remove("audit_entries");

        assertThat(Stream.of(Purged.values()).map(Purged::table))
                .as("tables whose rows go with their workspace: name a new one in Purged")
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void rowsOfAWorkspaceShouldBeFoundByAnIndexInEveryTableThatIsEmptiedWithIt() throws Exception {
        List<String> indexed = tables(
                """
                select c.relname from pg_class c join pg_index i on i.indrelid = c.oid and i.indpred is null and i.indisvalid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'workspace_id'
                """);

        assertThat(indexed)
                .as(
                        "tables with an index that begins with the workspace: each chunk of a purge would read the others whole")
                .containsAll(Stream.of(Purged.values()).map(Purged::table).toList());
    }

    private List<String> tables(String query) throws Exception {
        List<String> tables = new ArrayList<>();
        transaction.begin();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        } finally {
            transaction.rollback();
        }
        return tables;
    }

    private void deletedFor(String time) throws Exception {
        inWorkspace("update workspaces set deleted_at = now() - interval '%s'".formatted(time));
    }

    private static String file() {
        return """
            insert into message_media (id, workspace_id, conversation_id, message_id, status, created_at, expires_at)
            select gen_random_uuid(), workspace_id, conversation_id, id, 'failed', now(), now() + interval '1 day'
            from conversation_messages
            """;
    }

    private void keepMessagesFor(int days) {
        bean(WorkspaceSettings.class)
                .change(actor, workspace, new WorkspaceChange(null, null, null, null, null, days, null));
    }

    private OldMessages.Step removeMessages() {
        return bean(OldMessages.class).removeChunk(new OldMessages.Keeping(workspace, 30), new UUID(0, 0));
    }

    private String[] conversation() {
        UUID account = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        return new String[] {
            """
            insert into whatsapp_accounts (id, workspace_id, alias, phone_number, provider, status, webhook_token,
                webhook_token_hash, created_at)
            values ('%s', '%s', 'Shop', '+%s', 'cloud', 'active', '', sha256('%s'), now())
            """
                    .formatted(account, workspace, account.getLeastSignificantBits() >>> 20, account),
            "insert into contacts (id, workspace_id, name, created_at) values ('%s', '%s', 'Ivan', now())"
                    .formatted(contact, workspace),
            """
            insert into conversations (id, workspace_id, whatsapp_account_id, contact_id, status, last_message_at, last_text,
                created_at) values ('%s', '%s', '%s', '%s', 'open', now(), 'hello', now())
            """
                    .formatted(UUID.randomUUID(), workspace, account, contact)
        };
    }

    /** A message of some days ago, and its delivery. */
    private static String message(int seq, int days, String status) {
        return """
            with m as (insert into conversation_messages (id, workspace_id, conversation_id, whatsapp_account_id, seq, direction,
                    source, kind, text, correlation_id, status, created_at)
                select gen_random_uuid(), workspace_id, id, whatsapp_account_id, %d, 'in', 'whatsapp', 'text', 'hello',
                    gen_random_uuid(), '%s', now() - interval '%d days' from conversations
                returning id, workspace_id, conversation_id, status, created_at)
            insert into deliveries (id, workspace_id, conversation_id, message_id, channel, content, status, created_at)
            select gen_random_uuid(), workspace_id, conversation_id, id, 'jivo_outbound', '{}', status, created_at from m
            """
                .formatted(seq, status, days);
    }

    private void inWorkspace(String... statements) throws Exception {
        transaction.begin();
        tenancy.enter(workspace);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
        transaction.commit();
    }

    private long count(String what) throws Exception {
        transaction.begin();
        tenancy.enter(workspace);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(what, failure);
        } finally {
            transaction.rollback();
        }
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
