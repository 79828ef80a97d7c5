package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.launcher.SqlScript.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void scriptShouldBeCutIntoStepsWhenItUsesPsqlsCommands() {
        SqlScript script = new SqlScript(
                """
                -- a comment
                select 'create role x'
                where true \\gexec
                alter role x password :'secret';
                \\connect other
                select 1;
                """,
                Map.of("secret", "it's"));

        assertThat(script.steps())
                .containsExactly(
                        new SqlScript.Step(Kind.EXECUTE_RESULT, "select 'create role x'\nwhere true"),
                        new SqlScript.Step(Kind.STATEMENT, "alter role x password 'it''s'"),
                        new SqlScript.Step(Kind.CONNECT, "other"),
                        new SqlScript.Step(Kind.STATEMENT, "select 1"));
    }

    @Test
    void ourScriptsShouldLeaveNoVariableOpenWhenRead() {
        Map<String, String> passwords = Map.of("owner_password", "a", "app_password", "b");

        SqlScript script = new SqlScript(Resources.text("database/bootstrap.sql"), passwords);

        assertThat(script.steps()).isNotEmpty().noneSatisfy(step -> assertThat(step.text())
                .contains(":'"));
    }
}
