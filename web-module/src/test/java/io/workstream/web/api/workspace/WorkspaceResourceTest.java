package io.workstream.web.api.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.workspace.WorkspaceView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceResourceTest {

    private final List<WorkspaceView> all = LongStream.rangeClosed(1, 5)
            .mapToObj(number -> new UUID(0, number))
            .map(id -> new WorkspaceView(id, "w", "w", "owner", "active", "en", "UTC", 24, 0, 0, Instant.EPOCH, null))
            .toList();

    @Test
    void pageShouldGoOnWhereTheOneBeforeEnded() {
        Page<WorkspaceView> first = WorkspaceResource.page(all, PageRequest.of(3, null));
        Page<WorkspaceView> second = WorkspaceResource.page(all, PageRequest.of(3, first.next()));

        assertThat(first.items()).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(second.items()).containsExactlyElementsOf(all.subList(3, 5));
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "abc", "MQ", "!"})
    void pageShouldBeRefusedWhenTheCursorIsNoneOfOurs(String cursor) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> WorkspaceResource.page(all, PageRequest.of(3, cursor)));

        assertThat(problem.code()).isEqualTo(SharedProblem.VALIDATION_FAILED);
    }
}
