package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

    private static final String SECRET = "Jefe";
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

    /** Test case 2 of RFC 4231. */
    private static final String DIGEST = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    void signatureShouldFitTheBytesThatItWasMadeFor() {
        assertThat(WebhookSignature.fits("sha256=" + DIGEST, BODY, SECRET)).isTrue();
    }

    @Test
    void signatureShouldNotFitWhenBodyOrSecretDiffer() {
        byte[] changed = BODY.clone();
        changed[0] ^= 1;

        assertThat(WebhookSignature.fits("sha256=" + DIGEST, changed, SECRET)).isFalse();
        assertThat(WebhookSignature.fits("sha256=" + DIGEST, new byte[0], SECRET))
                .isFalse();
        assertThat(WebhookSignature.fits("sha256=" + DIGEST, BODY, "jefe")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha256=",
                DIGEST,
                "sha1=" + DIGEST,
                "sha256=" + DIGEST + "00",
                "sha256=ключ",
                "SHA256=" + DIGEST
            })
    void signatureShouldNotFitWhenTheHeaderIsMissingOrOdd(String header) {
        assertThat(WebhookSignature.fits(header, BODY, SECRET)).isFalse();
    }
}
