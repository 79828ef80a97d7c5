package io.workstream.connector.ra.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class EgressRequestTest {

    @Test
    void requestShouldHideItsSecretsWhenPrinted() {
        EgressRequest request = EgressRequest.post(URI.create("https://wh.example/s3cret/path"), "private")
                .withBearer("t0ken");

        assertThat(request).hasToString("EgressRequest[POST https://wh.example]");
    }
}
