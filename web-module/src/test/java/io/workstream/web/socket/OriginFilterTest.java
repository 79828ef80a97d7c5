package io.workstream.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class OriginFilterTest {

    private static final URI PUBLIC = URI.create("https://work.example.org");

    @Test
    void originShouldBeOursWhenItIsThePublicAddressOrTheOneAskedFor() {
        assertThat(OriginFilter.ours("https://work.example.org", PUBLIC, "internal:8080"))
                .isTrue();
        assertThat(OriginFilter.ours("HTTPS://Work.Example.org", PUBLIC, null)).isTrue();
        assertThat(OriginFilter.ours("http://127.0.0.1:8080", PUBLIC, "127.0.0.1:8080"))
                .isTrue();
    }

    @Test
    void originShouldBeForeignWhenItOnlyLooksLikeOurs() {
        assertThat(OriginFilter.ours("https://work.example.org.evil.example", PUBLIC, "work.example.org"))
                .isFalse();
        assertThat(OriginFilter.ours("https://work.example.org:8443", PUBLIC, "work.example.org"))
                .isFalse();
        assertThat(OriginFilter.ours("null", PUBLIC, "work.example.org")).isFalse();
        assertThat(OriginFilter.ours("http://127.0.0.1:9999", PUBLIC, "127.0.0.1:8080"))
                .isFalse();
    }
}
