package io.workstream.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.WhatsAppAccount.Refusal;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.secret.Secrets;
import io.workstream.secret.TestSecrets;
import io.workstream.shared.FixedClock;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkLifeTest {

    private static final UUID WORKSPACE = new UUID(9, 9);
    private static final URI PUBLIC_URL = URI.create("https://chat.example.com");
    private static final Jsonb JSONB = JsonbBuilder.create();

    private final FixedClock clock = new FixedClock();
    private final Secrets secrets = TestSecrets.ready();
    private final WhatsAppAccount.Sealing sealing = new WhatsAppAccount.Sealing(secrets, JSONB);

    @AfterAll
    static void close() throws Exception {
        JSONB.close();
    }

    @Test
    void accountShouldBeActiveAndReachableAsSoonAsItIsConnected() {
        WhatsAppAccount account = anAccount();

        WhatsAppAccountView view = account.view(sealing, PUBLIC_URL);

        assertThat(account.active()).isTrue();
        assertThat(view.webhookUrl()).matches("https://chat\\.example\\.com/webhooks/whatsapp/[A-Za-z0-9_-]{43}");
        assertThat(view).asString().doesNotContain("token-1", "secret-1", "verify-1");
    }

    @Test
    void accountShouldLeaveItsErrorWhenItsSecretsAreMended() {
        WhatsAppAccount account = anAccount();
        account.refused("The token has expired.", clock.instant());

        account.change(new WhatsAppAccountChange(null, null, "token-2", null, null), sealing, clock);

        assertThat(account.active()).isTrue();
        assertThat(account.view(sealing, PUBLIC_URL).statusReason()).isNull();
        assertThat(account.secrets(sealing)).isEqualTo(new CloudSecrets("token-2", "secret-1", "verify-1"));
    }

    @Test
    void pausedAccountShouldStayPausedWhenItsSecretsChange() {
        WhatsAppAccount account = anAccount();
        account.change(new WhatsAppAccountChange(null, "paused", null, null, null), sealing, clock);

        account.change(new WhatsAppAccountChange("Shop 2", null, null, "secret-2", "verify-2"), sealing, clock);

        assertThat(account.active()).isFalse();
        assertThat(account.view(sealing, PUBLIC_URL).alias()).isEqualTo("Shop 2");
        assertThat(account.secrets(sealing)).isEqualTo(new CloudSecrets("token-1", "secret-2", "verify-2"));
    }

    @Test
    void accountShouldResumeWhenAPersonSaysSo() {
        WhatsAppAccount account = anAccount();
        account.refused("Meta refused it.", clock.instant());

        account.change(new WhatsAppAccountChange(null, "active", null, null, null), sealing, clock);

        assertThat(account.active()).isTrue();
        assertThat(account.view(sealing, PUBLIC_URL).statusReason()).isNull();
    }

    @Test
    void accountShouldStopWhenItIsRefused() {
        WhatsAppAccount account = anAccount();

        assertThat(account.refused("Meta refused it.", clock.instant())).isEqualTo(Refusal.NEW);
        assertThat(account.refused("Meta refused it again.", clock.instant())).isEqualTo(Refusal.KNOWN);

        assertThat(account.view(sealing, PUBLIC_URL))
                .returns("error", WhatsAppAccountView::status)
                .returns("Meta refused it.", WhatsAppAccountView::statusReason);
    }

    @ParameterizedTest
    @CsvSource({"token-2,", ",active"})
    void mendedAccountShouldGoOnWhenACallOfBeforeIsRefused(@Nullable String token, @Nullable String status) {
        WhatsAppAccount account = anAccount();
        account.refused("Meta refused it.", clock.instant());
        account.change(new WhatsAppAccountChange(null, status, token, null, null), sealing, clock);

        Refusal late = account.refused("Meta refused it.", clock.instant().plusSeconds(2));

        assertThat(late).isEqualTo(Refusal.OF_BEFORE);
        assertThat(account.active()).isTrue();
    }

    @Test
    void mendedAccountShouldStopWhenItIsRefusedOnceMore() {
        WhatsAppAccount account = anAccount();
        account.change(new WhatsAppAccountChange(null, null, "token-2", null, null), sealing, clock);

        Refusal later = account.refused("Meta refused it.", clock.instant().plusSeconds(3));

        assertThat(later).isEqualTo(Refusal.NEW);
        assertThat(account.active()).isFalse();
    }

    @Test
    void webhookShouldLearnAllItNeedsOfAnAccount() {
        WhatsAppAccount account = anAccount();

        WhatsAppAccountLink link = account.link(sealing, "ru", null);

        assertThat(link.phoneNumberId()).isEqualTo("100000000000001");
        assertThat(link.language()).isEqualTo("ru");
        assertThat(link.jivoChannelId()).isNull();
        assertThat(link.secrets().appSecret()).isEqualTo("secret-1");
    }

    @Test
    void channelShouldShowOnlyItsHostWhereSecretsAreNotAllowed() {
        JivoChannel channel = aChannel();

        assertThat(channel.view().outboundHint()).isEqualTo("wh.jivosite.com");
        assertThat(channel.view().inboundUrl()).isNull();
        assertThat(channel.view()).asString().doesNotContain("random");
        assertThat(channel.openView(secrets, PUBLIC_URL).inboundUrl())
                .matches("https://chat\\.example\\.com/webhooks/jivo/[A-Za-z0-9_-]{43}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://wh.jivosite.com/random/public, wh.jivosite.com",
        "https://my_shop.example:8443/random, my_shop.example",
        "https://someone:random@my_shop.example/random, my_shop.example",
        "https://[::1]:8443/random, [::1]"
    })
    void channelShouldShowItsHostHoweverTheAddressIsSpelled(String address, String host) {
        JivoChannel channel = new JivoChannel(WORKSPACE, new NewJivoChannel("Site", address), secrets, clock);

        assertThat(channel.view().outboundHint()).isEqualTo(host);
    }

    @Test
    void oldInboundAddressShouldEndWhenTheTokenIsRotated() {
        JivoChannel channel = aChannel();
        String before = channel.openView(secrets, PUBLIC_URL).inboundUrl();

        channel.rotateToken(secrets);

        assertThat(channel.openView(secrets, PUBLIC_URL).inboundUrl()).isNotEqualTo(before);
    }

    @Test
    void channelShouldChangeOnlyWhatIsAsked() {
        JivoChannel channel = aChannel();

        channel.change(new JivoChannelChange(null, "paused", "https://other.example/x"), secrets);

        assertThat(channel.active()).isFalse();
        assertThat(channel.view().name()).isEqualTo("Site");
        assertThat(channel.address(secrets)).hasToString("https://other.example/x");
        assertThat(channel.view().outboundHint()).isEqualTo("other.example");
    }

    @Test
    void routeShouldLeadFromTheAccountToTheChannel() {
        WhatsAppAccount account = anAccount();
        JivoChannel channel = aChannel();

        RouteView route = new Route(WORKSPACE, account, channel, clock).view();

        assertThat(route.whatsappAccountId()).isEqualTo(account.id());
        assertThat(route.jivoChannelId()).isEqualTo(channel.id());
    }

    @Test
    void trialShouldTellWhatHappenedInWords() {
        CheckResult well = CheckResult.of(Receipts.accepted("1"), true);
        CheckResult badly = CheckResult.of(Receipts.without(Outcome.UNREACHABLE), false);

        assertThat(well.ok()).isTrue();
        assertThat(well.message()).isEqualTo("accepted");
        assertThat(badly.ok()).isFalse();
        assertThat(badly.message()).isEqualTo("nobody there");
        assertThat(badly.tookMs()).isEqualTo(120);
    }

    private WhatsAppAccount anAccount() {
        NewWhatsAppAccount draft = new NewWhatsAppAccount(
                "Shop", "+15550199999", "cloud", "100000000000001", "token-1", "secret-1", "verify-1", null);
        return new WhatsAppAccount(WORKSPACE, draft, sealing, clock);
    }

    private JivoChannel aChannel() {
        NewJivoChannel draft = new NewJivoChannel("Site", "https://wh.jivosite.com/random/public");
        return new JivoChannel(WORKSPACE, draft, secrets, clock);
    }
}
