package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.web.page.RefusalServlet.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalServletTest {

    @ParameterizedTest
    @CsvSource({
        "/api, API",
        "/api/v1/workspaces/{x}, API",
        "/apiary, PERSON",
        "/webhooks/, PROGRAM",
        "/webhooks/waha/x, PROGRAM",
        "/realtime, PROGRAM",
        "/.well-known/x, PROGRAM",
        "/nothing, PERSON",
        "//api/x, PERSON"
    })
    void refusalShouldSpeakToWhomTheAddressIsFor(String path, Reader reader) {
        assertThat(Reader.of(path)).isEqualTo(reader);
    }
}
