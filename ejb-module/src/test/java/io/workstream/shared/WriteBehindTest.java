package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.shared.WriteBehind.Insert;
import jakarta.transaction.Status;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBehindTest {

    private static final Insert<String> PARENT =
            new Insert<>("insert into parents values (:name)", (batch, name) -> batch.bind("name", name));
    private static final Insert<String> CHILD =
            new Insert<>("insert into children values (:name)", (batch, name) -> batch.bind("name", name));

    private final List<String> written = new ArrayList<>();
    private final OneTransaction transaction = new OneTransaction();
    private final WriteBehind rows = new WriteBehind();

    @BeforeEach
    void begin() {
        Jdbi jdbi = Jdbi.create(recording());
        rows.jdbi = jdbi;
        rows.beforeCommit = new BeforeCommit();
        rows.beforeCommit.registry = transaction;
    }

    @Test
    void rowsShouldBeWrittenKindByKindWhenTheUseCaseEnds() {
        rows.add(PARENT, "anna");
        rows.add(CHILD, "ben");
        rows.add(PARENT, "carl");

        assertThat(written).isEmpty();

        rows.beforeCommit.write();

        assertThat(written).containsExactly("parents 2 rows", "children 1 rows");
    }

    @Test
    void transactionShouldNotCommitWhenRowsAreUnwritten() {
        rows.add(PARENT, "anna");

        assertThatThrownBy(() -> transaction.end(Status.STATUS_COMMITTED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rowsShouldBeForgottenWhenTheTransactionRollsBack() {
        rows.add(PARENT, "anna");

        transaction.end(Status.STATUS_ROLLEDBACK);

        assertThat(written).isEmpty();
    }

    @Test
    void rowsShouldBeWrittenOnceWhenSomebodyReadsThemBefore() {
        rows.add(PARENT, "anna");

        rows.flush();
        assertThat(written).containsExactly("parents 1 rows");

        rows.beforeCommit.write();
        assertThat(written).containsExactly("parents 1 rows");
    }

    @Test
    void kindsShouldKeepTheirOrderWhenSomeWereWrittenBefore() {
        rows.add(PARENT, "anna");
        rows.flush();
        rows.add(CHILD, "ben");
        rows.add(PARENT, "carl");

        rows.beforeCommit.write();

        assertThat(written).containsExactly("parents 1 rows", "parents 1 rows", "children 1 rows");
    }

    /** A database that writes down which table a batch went to, and how many rows it had. */
    private DataSource recording() {
        return proxy(DataSource.class, (self, method, arguments) -> connection());
    }

    private Connection connection() {
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "prepareStatement" -> statement(((String) arguments[0]).split(" ")[2]);
            case "getAutoCommit" -> true;
            case "isClosed", "isReadOnly" -> false;
            default -> null;
        });
    }

    private PreparedStatement statement(String table) {
        int[] rowsOfBatch = new int[1];
        return proxy(PreparedStatement.class, (self, method, arguments) -> switch (method.getName()) {
            case "addBatch" -> {
                rowsOfBatch[0]++;
                yield null;
            }
            case "executeBatch" -> {
                written.add(table + " " + rowsOfBatch[0] + " rows");
                yield new int[rowsOfBatch[0]];
            }
            case "getUpdateCount" -> -1;
            case "isClosed", "getMoreResults" -> false;
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
