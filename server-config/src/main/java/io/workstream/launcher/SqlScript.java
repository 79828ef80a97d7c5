package io.workstream.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the part of psql's language that our database scripts use, so that an operator's psql and the launcher run the same
 * files: statements that end a line with {@code ;}, {@code \gexec}, {@code \connect} and quoted variables {@code :'name'}.
 */
final class SqlScript {

    interface Connector {
        Connection connect(String database) throws SQLException;
    }

    record Step(Kind kind, String text) {}

    enum Kind {
        STATEMENT,
        EXECUTE_RESULT,
        CONNECT
    }

    private final List<Step> steps;

    SqlScript(String text, Map<String, String> variables) {
        this.steps = parse(text, variables);
    }

    List<Step> steps() {
        return steps;
    }

    void run(Connector connector) {
        String database = "postgres";
        int next = 0;
        try {
            while (next < steps.size()) {
                try (Connection connection = connector.connect(database)) {
                    while (next < steps.size() && steps.get(next).kind() != Kind.CONNECT) {
                        execute(connection, steps.get(next++));
                    }
                }
                if (next < steps.size()) {
                    database = steps.get(next++).text();
                }
            }
        } catch (SQLException e) {
            throw new LaunchException("the database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (step.kind() == Kind.STATEMENT) {
                statement.execute(step.text());
                return;
            }
            List<String> generated = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(step.text())) {
                while (rows.next()) {
                    generated.add(rows.getString(1));
                }
            }
            for (String sql : generated) {
                statement.execute(sql);
            }
        }
    }

    private static List<Step> parse(String text, Map<String, String> variables) {
        List<Step> steps = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("--")) {
                continue;
            }
            if (line.startsWith("\\connect ")) {
                steps.add(new Step(
                        Kind.CONNECT, line.substring("\\connect ".length()).strip()));
            } else if (line.endsWith("\\gexec")) {
                statement.append(line, 0, line.length() - "\\gexec".length());
                steps.add(finished(Kind.EXECUTE_RESULT, statement, variables));
            } else if (line.endsWith(";")) {
                statement.append(line, 0, line.length() - 1);
                steps.add(finished(Kind.STATEMENT, statement, variables));
            } else {
                statement.append(line).append('\n');
            }
        }
        return List.copyOf(steps);
    }

    private static Step finished(Kind kind, StringBuilder statement, Map<String, String> variables) {
        String sql = statement.toString();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            sql = sql.replace(
                    ":'" + variable.getKey() + "'", "'" + variable.getValue().replace("'", "''") + "'");
        }
        statement.setLength(0);
        return new Step(kind, sql.strip());
    }
}
