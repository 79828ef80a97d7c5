package io.workstream.workspace;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkspaceChangeTest {

    private final UUID id = new UUID(0, 1);
    private final Workspace workspace =
            new Workspace(id, new NewWorkspace("Acme", "acme", "en"), new UUID(0, 2), Instant.EPOCH);

    @Test
    void languageShouldBeAnotherOnceItIsChanged() {
        workspace.change(new WorkspaceChange(null, "ru"));

        assertThat(workspace.view("owner"))
                .isEqualTo(new WorkspaceView(id, "Acme", "acme", "owner", "active", "ru", Instant.EPOCH));
    }

    @Test
    void nameShouldBeAnotherOnceItIsChanged() {
        workspace.change(new WorkspaceChange(" Acme & Sons ", null));

        assertThat(workspace.view("owner").name()).isEqualTo("Acme & Sons");
        assertThat(workspace.view("owner").locale()).isEqualTo("en");
    }

    @Test
    void auditShouldTellWhatWasAskedFor() {
        assertThat(new WorkspaceChange("Acme", "ru").details()).isEqualTo(Map.of("name", "Acme", "locale", "ru"));
        assertThat(new WorkspaceChange(null, null).details()).isEmpty();
    }

    @Test
    void changeShouldBeRefusedWhenAFieldIsWrong() {
        assertRefused(() -> new WorkspaceChange(" ", null)).becauseOf("name");
        assertRefused(() -> new WorkspaceChange(null, "de")).becauseOf("locale");
    }
}
