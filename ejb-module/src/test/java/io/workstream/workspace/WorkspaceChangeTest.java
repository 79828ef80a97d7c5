package io.workstream.workspace;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceChangeTest {

    private static final Workspace.Maker MAKER = new Workspace.Maker(new UUID(0, 2), "Europe/Moscow");

    private final UUID id = new UUID(0, 1);
    private final Workspace workspace = new Workspace(id, new NewWorkspace("Acme", "acme", "en"), MAKER, Instant.EPOCH);

    @Test
    void languageShouldBeAnotherOnceItIsChanged() {
        workspace.change(new WorkspaceChange(null, "ru"));

        assertThat(workspace.view("owner"))
                .isEqualTo(new WorkspaceView(
                        id, "Acme", "acme", "owner", "active", "ru", "Europe/Moscow", 24, 0, 0, Instant.EPOCH, null));
    }

    @Test
    void nameShouldBeAnotherOnceItIsChanged() {
        workspace.change(new WorkspaceChange(" Acme & Sons ", null));

        assertThat(workspace.view("owner").name()).isEqualTo("Acme & Sons");
        assertThat(workspace.view("owner").locale()).isEqualTo("en");
    }

    @Test
    void addressZoneAndTimesShouldBeOthersOnceTheyAreChanged() {
        workspace.change(new WorkspaceChange(null, "acme-2", null, "Asia/Tokyo", 48, 365, 0L));

        WorkspaceView view = workspace.view("owner");
        assertThat(view.slug()).isEqualTo("acme-2");
        assertThat(view.timezone()).isEqualTo("Asia/Tokyo");
        assertThat(view.mediaHours()).isEqualTo(48);
        assertThat(view.messageDays()).isEqualTo(365);
        assertThat(view.name()).isEqualTo("Acme");
    }

    @Test
    void nothingShouldBeChangedWhenTheChangeIsMeantForAnotherVersion() {
        assertThatThrownBy(() -> workspace.change(new WorkspaceChange("Late", null, null, null, null, null, 7L)))
                .isInstanceOfSatisfying(
                        Problem.class, late -> assertThat(late.code()).isEqualTo(SharedProblem.EDIT_CONFLICT));
        assertThat(workspace.name()).isEqualTo("Acme");
    }

    @Test
    void deletedWorkspaceShouldBeBroughtBackUntilItsTimeIsOver() {
        Instant deleted = Instant.parse("2026-03-14T09:26:53Z");
        workspace.delete(deleted);
        assertThat(workspace.view("owner").deleted()).isTrue();
        assertThat(workspace.view("owner").restoreUntil()).isEqualTo("2026-04-13T09:26:53Z");

        assertThatThrownBy(() -> workspace.restore(Instant.parse("2026-04-13T09:26:53Z")))
                .isInstanceOf(Problem.class);
        workspace.restore(Instant.parse("2026-04-13T09:26:52Z"));

        assertThat(workspace.view("owner").status()).isEqualTo("active");
        assertThat(workspace.view("owner").restoreUntil()).isNull();
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
        assertRefused(() -> slugged("Bad Slug")).becauseOf("slug");
        assertRefused(() -> new WorkspaceChange(null, null, null, "+03:00", null, null, null))
                .becauseOf("timezone");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, mediaHours",
        "721, 0, mediaHours",
        "1, -1, messageDays",
        "1, 29, messageDays",
        "1, 3651, messageDays"
    })
    void changeShouldBeRefusedWhenATimeIsOutOfBounds(int hours, int days, String field) {
        assertRefused(() -> new WorkspaceChange(null, null, null, null, hours, days, null))
                .becauseOf(field);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "720, 30", "24, 3650"})
    void changeShouldBeTakenWhenItsTimesAreWithinBounds(int hours, int days) {
        assertThat(new WorkspaceChange(null, null, null, null, hours, days, null).details())
                .isEqualTo(Map.of("mediaHours", hours, "messageDays", days));
    }

    private static WorkspaceChange slugged(String slug) {
        return new WorkspaceChange(null, slug, null, null, null, null, null);
    }
}
