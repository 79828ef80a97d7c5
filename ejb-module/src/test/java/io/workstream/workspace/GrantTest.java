package io.workstream.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    @Test
    void grantShouldBeTheSameWhenReadAgain() {
        Grant some = new Grant("agent", EnumSet.of(Scope.WORKSPACE_READ, Scope.CONVERSATIONS_REPLY));
        Grant all = new Grant("owner", EnumSet.allOf(Scope.class));
        Grant none = new Grant("odd", Set.of());

        assertThat(Grant.of(some.text())).contains(some);
        assertThat(Grant.of(all.text())).contains(all);
        assertThat(Grant.of(none.text())).contains(none);
    }

    @Test
    void rightsOfALaterVersionShouldGiveNothing() {
        assertThat(Grant.of("agent/workspace.read,moon.fly"))
                .contains(new Grant("agent", EnumSet.of(Scope.WORKSPACE_READ)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "agent", "/workspace.read", "a/b/c"})
    void anythingElseShouldBeNoGrant(String text) {
        assertThat(Grant.of(text)).isEmpty();
    }
}
