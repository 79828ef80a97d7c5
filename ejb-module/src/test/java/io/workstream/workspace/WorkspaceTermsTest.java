package io.workstream.workspace;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkspaceTermsTest {

    private final Workspace workspace = new Workspace(
            new UUID(0, 1),
            new NewWorkspace("Acme", "acme", "en"),
            new Workspace.Maker(new UUID(0, 2), "UTC"),
            Instant.EPOCH);

    @Test
    void workspaceShouldKeepWhatIsNotNamed() {
        workspace.settle(new WorkspaceTerms("suspended", null, 7));

        assertThat(workspace.terms()).isEqualTo(new WorkspaceTerms("suspended", 10, 7));
    }

    @Test
    void termsShouldBeRefusedWhenAFieldIsWrong() {
        assertRefused(() -> new WorkspaceTerms("deleted", null, null)).becauseOf("status");
        assertRefused(() -> new WorkspaceTerms(null, -1, null)).becauseOf("whatsappSlots");
        assertRefused(() -> new WorkspaceTerms(null, 1001, null)).becauseOf("whatsappSlots");
        assertRefused(() -> new WorkspaceTerms(null, null, 0)).becauseOf("members");
    }

    @Test
    void auditShouldTellOnlyWhatIsNamed() {
        assertThat(new WorkspaceTerms(null, 3, null).details()).isEqualTo(Map.of("whatsappSlots", 3));
    }
}
