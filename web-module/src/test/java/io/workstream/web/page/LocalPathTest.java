package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/w/acme", "/w/acme/conversations/01a20115-7da7-7917-b493-4ff3a9a669ae", "/?a=b&c=%2F"})
    void pathShouldBeKeptWhenItIsOneOfOurs(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "w/acme",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/w/acme\r\nSet-Cookie: a=b",
                "/w/\tacme",
                "/w/../../evil.example/x",
                "/w/..",
                "/w/.%2e/x",
                "/w//evil.example",
                "/w/%2f%2fevil.example",
                "/w/..%2f..%2f..%2fw/",
                "/w/..%252f..%252fw/",
                "/w/acme/",
                "/w;x=1/acme",
                "/login",
                "/login?return=/w/acme",
                "/register"
            })
    void pathShouldBecomeHomeWhenItLeadsElsewhere(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }

    @Test
    void pathShouldBecomeHomeWhenItIsEndless() {
        assertThat(LocalPath.orHome("/" + "a".repeat(600))).isEqualTo("/");
    }

    @Test
    void ownPathShouldBeKeptUnlessItCouldLeadElsewhere() {
        assertThat(LocalPath.own("/login")).isEqualTo("/login");
        assertThat(LocalPath.own("/w/acme/nothing")).isEqualTo("/w/acme/nothing");
        assertThat(LocalPath.own("//evil.example/x%2f..%2f..%2fw/")).isEqualTo("/");
        assertThat(LocalPath.own("/w/../../evil.example")).isEqualTo("/");
    }

    @Test
    void loginShouldCarryThePathBack() {
        assertThat(LocalPath.login("/w/acme?x=1&y=2")).isEqualTo("/login?return=%2Fw%2Facme%3Fx%3D1%26y%3D2");
        assertThat(LocalPath.login("/")).isEqualTo("/login");
    }
}
