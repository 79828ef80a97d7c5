package io.workstream.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.sql.DataSourceDefinition;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseTest {

    @Test
    void failedStatementShouldNotTellWhatItWasGiven() {
        Jdbi jdbi = Database.plainSql(refusingStatements()::getConnection);

        StatementException failure = Assertions.catchThrowableOfType(
                StatementException.class,
                () -> jdbi.useHandle(handle -> handle.createUpdate("insert into contacts (name) values (:name)")
                        .bind("name", "Anna Ivanova")
                        .execute()));

        assertThat(failure.getMessage()).contains("insert into contacts").doesNotContain("Anna", "Ivanova");
    }

    @Test
    void driverShouldKeepToItselfWhichValuesTheServerNames() throws Exception {
        for (DataSourceDefinition each : Migrations.class.getAnnotationsByType(DataSourceDefinition.class)) {
            assertThat(each.properties()).as(each.name()).contains("logServerErrorDetail=false");
        }
        assertThat(Arrays.stream(PGSimpleDataSource.class.getMethods()).map(Method::getName))
                .contains("setLogServerErrorDetail");
    }

    /** A database that takes connections and refuses to prepare anything. */
    private static DataSource refusingStatements() {
        return proxy(DataSource.class, method -> proxy(java.sql.Connection.class, DatabaseTest::refused));
    }

    private static Object refused(String method) throws SQLException {
        if (method.equals("prepareStatement")) {
            throw new SQLException("refused");
        }
        return switch (method) {
            case "getAutoCommit" -> true;
            case "unwrap" -> proxy(PGConnection.class, unused -> null);
            case "isClosed", "isReadOnly" -> false;
            default -> null;
        };
    }

    private interface Answer {
        Object to(String method) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.to(method.getName()));
        return type.cast(proxy);
    }
}
