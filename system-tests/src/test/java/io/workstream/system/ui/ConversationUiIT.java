package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main path: a customer writes, the operator in Jivo and the agent in the page answer, everybody sees the ticks. */
class ConversationUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final Switches BLOCKING = new Switches(true, true, false);

    private Bridge bridge;
    private Customer customer;

    @BeforeEach
    void openBridge() {
        bridge = Bridge.open();
        customer = bridge.customer("Ирина");
    }

    @Test
    void timelineShouldShowBothSidesWithTicksWhenTextsTravel() {
        String conversation = customer.starts("Здравствуйте, где мой заказ?");
        TimelinePage timeline = timeline(conversation);

        customer.operatorSays("Уже в пути.");

        timeline.showsWithStatus("где мой заказ", "delivered").showsWithStatus("Уже в пути", "read");
    }

    @Test
    void timelineShouldShowNewMessagesAndTicksWithoutReloadWhenItIsOpen() {
        TimelinePage timeline = timeline(customer.starts("first"));
        timeline.showsWithStatus("first", "delivered");

        customer.says("second, while the page is open");

        timeline.showsWithStatus("second, while the page is open", "delivered");
    }

    @Test
    void replyShouldReachThePhoneWhenTheAgentSendsIt() {
        TimelinePage timeline = timeline(customer.starts("hello"));

        timeline.reply("Good day from the page");

        timeline.showsWithStatus("Good day from the page", "read");
        org.assertj.core.api.Assertions.assertThat(customer.got()).containsExactly("Good day from the page");
    }

    @Test
    void ticksShouldStayWhenADrawingFromBeforeThemComesLate() {
        TimelinePage timeline = timeline(customer.starts("hello"));
        customer.becomes(new Switches(false, false, false));
        timeline.reply("Is this yours?").showsWithStatus("Is this yours?", "delivered");

        Runnable late = timeline.drawSlowly("Is this yours?");
        customer.becomes(Switches.USUAL);
        timeline.showsWithStatus("Is this yours?", "read");
        late.run();

        timeline.showsWithStatus("Is this yours?", "read");
    }

    @Test
    void failureShouldBeExplainedAndResendableWhenTheCustomerBlocksUs() {
        TimelinePage timeline = timeline(customer.starts("hello"));
        customer.becomes(BLOCKING);

        timeline.reply("Are you there?");

        timeline.showsWithStatus("Are you there?", "failed");
        assertThat(timeline.failure()).containsText("131026");
        assertThat(timeline.explain("Are you there?")).containsText("131026");
    }

    @Test
    void textShouldStayTextWhenItLooksLikeMarkup() {
        TimelinePage timeline = timeline(customer.starts("<img src=x onerror=alert(1)> & <b>bold</b>"));

        assertThat(timeline.message("<b>bold</b>").locator(".words"))
                .hasText("<img src=x onerror=alert(1)> & <b>bold</b>");
    }

    private TimelinePage timeline(String conversation) {
        Page page = BROWSING.signedIn(bridge.owner());
        return TimelinePage.open(page, slug(), conversation);
    }

    private String slug() {
        return bridge.api().get("workspaces/" + bridge.workspace()).text("slug").toLowerCase(Locale.ROOT);
    }
}
