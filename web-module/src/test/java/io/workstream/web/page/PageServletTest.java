package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageServletTest {

    @Test
    void pageShouldBeFoundWhenItsPathEndsInASlash() {
        assertThat(PageServlet.withoutSlash("/w/acme/")).contains("/w/acme");
        assertThat(PageServlet.withoutSlash("/login/")).contains("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/w/acme",
                "//w/",
                "//evil.example/",
                "//evil.example/x%2f..%2f..%2fw/",
                "/w/../w/acme/",
                "/w/acme//",
                "/w/nothing/at/all/"
            })
    void nobodyShouldBeSentAnywhereWhenThePathIsNoPageWithASlash(String path) {
        assertThat(PageServlet.withoutSlash(path)).isEmpty();
    }
}
