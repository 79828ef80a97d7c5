package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private static final URI PUBLIC_URL = URI.create("https://work.example");

    @ParameterizedTest
    @CsvSource({
        "https://work.example, internal:8080, true",
        "HTTPS://WORK.EXAMPLE, internal:8080, true",
        "http://localhost:8080, localhost:8080, true",
        ", localhost:8080, true",
        "https://evil.example, localhost:8080, false",
        "https://work.example.evil.example, work.example, false",
        "http://localhost:9999, localhost:8080, false",
        "null, localhost:8080, false"
    })
    void postShouldPassOnlyWhenOurOwnPageSentIt(String origin, String host, boolean passes) {
        assertThat(SameOrigin.allows(origin, host, PUBLIC_URL)).isEqualTo(passes);
    }
}
