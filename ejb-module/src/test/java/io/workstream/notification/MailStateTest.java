package io.workstream.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailStateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    @ParameterizedTest
    @CsvSource({"ann.lee@example.test, a•••@example.test", "\"a@b\"@example.test, \"•••@example.test", "nobody, •••"})
    void maskedShouldShowOfAnAddressWhatItsOwnerCanBeFoundBy(String recipient, String shown) {
        MailState masked = mail(recipient, "550 <" + recipient + "> is unknown").masked();

        assertThat(masked.recipient()).isEqualTo(shown);
        assertThat(masked.error()).isEqualTo("550 <" + shown + "> is unknown");
    }

    private static MailState mail(String recipient, String error) {
        return new MailState(new UUID(1, 1), null, "confirm-email", recipient, "failed", 1, error, NOW, null, false);
    }
}
