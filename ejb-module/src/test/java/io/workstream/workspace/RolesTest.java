package io.workstream.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

    private static final UUID ID = new UUID(1, 1);
    private static final Role OWNER = new Role(ID, true, "owner", "Owner", EnumSet.allOf(Scope.class));
    private static final Role ALL_RIGHTS = new Role(ID, true, "admin", "Administrator", EnumSet.allOf(Scope.class));

    private static Membership member(String role, Set<Scope> scopes) {
        return new Membership(ID, "en", role, scopes);
    }

    @Test
    void ownershipShouldBeCoveredByOwnersOnlyHoweverManyRightsOthersHave() {
        Membership admin = member("admin", EnumSet.allOf(Scope.class));

        assertThat(admin.covers(ALL_RIGHTS)).isTrue();
        assertThat(admin.covers(OWNER)).isFalse();
        assertThat(member("owner", EnumSet.allOf(Scope.class)).covers(OWNER)).isTrue();
    }

    @Test
    void roleShouldNotBeCoveredWhenOneOfItsRightsIsMissing() {
        Role reader = new Role(ID, false, "r", "R", EnumSet.of(Scope.WORKSPACE_READ, Scope.AUDIT_READ));

        assertThat(member("x", EnumSet.complementOf(EnumSet.of(Scope.AUDIT_READ)))
                        .covers(reader))
                .isFalse();
        assertThat(member("x", reader.scopes()).covers(reader)).isTrue();
    }

    @Test
    void everyRoleShouldSeeTheWorkspace() {
        assertThat(NewRole.typed("night", "Night", List.of()).scopes()).containsExactly(Scope.WORKSPACE_READ);
        assertThat(RoleChange.typed(null, null, List.of("audit.read")).scopes())
                .containsExactlyInAnyOrder(Scope.WORKSPACE_READ, Scope.AUDIT_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Night", "-night", "night-", "n ight", "ночь"})
    void roleShouldBeRefusedWhenItsCodeIsNone(String code) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> NewRole.typed(code, "Night", List.of("audit.read")));

        assertThat(problem.code()).isEqualTo(SharedProblem.VALIDATION_FAILED);
    }

    @Test
    void roleShouldBeRefusedWhenARightIsUnknownOrStandsForAll() {
        for (String scope : List.of("audit.write", "*")) {
            Problem problem =
                    catchThrowableOfType(Problem.class, () -> NewRole.typed("night", "Night", List.of(scope)));

            assertThat(problem.code()).isEqualTo(SharedProblem.VALIDATION_FAILED);
        }
    }

    @Test
    void catalogueShouldBeDocumented() throws IOException {
        String documented = Files.readString(Path.of("../docs/roles.md"));

        assertThat(Arrays.stream(Scope.values()).map(scope -> "| `" + scope.code() + "` |"))
                .allSatisfy(row -> assertThat(documented).contains(row));
    }
}
