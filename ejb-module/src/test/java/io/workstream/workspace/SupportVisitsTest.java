package io.workstream.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupportVisitsTest {

    @Test
    void visitorShouldHaveRightsToReadAndNoOthers() {
        assertThat(SupportVisits.SCOPES)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Scope.values())
                        .filter(scope -> scope.code().endsWith(".read"))
                        .toList());
    }

    @Test
    void roleOfVisitorsShouldBeNoCodeThatAWorkspaceCanGive() {
        Membership visitor = new Membership(UUID.randomUUID(), "en", Membership.SUPPORT, SupportVisits.SCOPES);

        assertThat(visitor.visiting()).isTrue();
        assertThat(Membership.SUPPORT).doesNotMatch("[a-z0-9-]+");
    }
}
