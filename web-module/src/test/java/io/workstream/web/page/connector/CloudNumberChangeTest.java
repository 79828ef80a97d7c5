package io.workstream.web.page.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.WhatsAppAccountChange;
import io.workstream.connector.WhatsAppAccountView;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CloudNumberChangeTest {

    private static final WhatsAppAccountView ACCOUNT = new WhatsAppAccountView(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Shop",
            "+12025550123",
            "cloud",
            "active",
            null,
            "123",
            null,
            "https://example.test/webhooks/whatsapp/token",
            Instant.EPOCH);

    @Test
    void changeShouldKeepTheSecretsWhenTheirFieldsAreLeftEmpty() {
        CloudNumberChange typed = new CloudNumberChange(ACCOUNT);
        typed.setVerifyToken("  ");

        assertThat(typed.change()).isEqualTo(new WhatsAppAccountChange("Shop", null, null, null, null));
    }

    @Test
    void changeShouldReplaceOnlyWhatIsTyped() {
        CloudNumberChange typed = new CloudNumberChange(ACCOUNT);
        typed.setAlias("Sales");
        typed.setAccessToken(" new-token ");

        assertThat(typed.change()).isEqualTo(new WhatsAppAccountChange("Sales", null, "new-token", null, null));
    }
}
