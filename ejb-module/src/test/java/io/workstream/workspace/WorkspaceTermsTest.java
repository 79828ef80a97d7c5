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
        workspace.settle(new WorkspaceTerms("suspended", null, 7, 3, 5_000L, 9));

        assertThat(workspace.terms()).isEqualTo(new WorkspaceTerms("suspended", 10, 7, 3, 5_000L, 9));
    }

    @Test
    void termsShouldBeRefusedWhenAFieldIsWrong() {
        assertRefused(() -> WorkspaceTerms.status("deleted")).becauseOf("status");
        assertRefused(() -> new WorkspaceTerms(null, -1, null, null, null, null))
                .becauseOf("whatsappSlots");
        assertRefused(() -> new WorkspaceTerms(null, 1001, null, null, null, null))
                .becauseOf("whatsappSlots");
        assertRefused(() -> new WorkspaceTerms(null, null, 0, null, null, null)).becauseOf("members");
        assertRefused(() -> new WorkspaceTerms(null, null, null, 0, null, null)).becauseOf("jobs");
        assertRefused(() -> new WorkspaceTerms(null, null, null, null, (1L << 50) + 1, null))
                .becauseOf("storageBytes");
        assertRefused(() -> new WorkspaceTerms(null, null, null, null, null, -1))
                .becauseOf("messagesPerDay");
    }

    @Test
    void auditShouldTellOnlyWhatIsNamed() {
        assertThat(new WorkspaceTerms(null, 3, null, null, null, null).details())
                .isEqualTo(Map.of("whatsappSlots", 3));
    }
}
