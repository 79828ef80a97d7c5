package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.workstream.simulator.whatsapp.Switches;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Person;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deliveries in the page: searched, explained, sent again. */
class DeliveriesUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final Switches BLOCKING = new Switches(true, true, false);
    private static final int PHONE = 390;

    private final Bridge bridge = Bridge.open();
    private final Customer ivan = bridge.customer("Ivan");

    @BeforeEach
    void talk() {
        ivan.starts("where is my order?");
    }

    private Page open(Person person, String query) {
        Page page = BROWSING.signedIn(person);
        page.navigate(
                "/w/" + bridge.api().get("workspaces/" + bridge.workspace()).text("slug") + "/deliveries" + query);
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator(".delivery-table tbody tr");
    }

    private void fail(String... texts) {
        ivan.becomes(BLOCKING);
        for (String text : texts) {
            ivan.operatorSays(text);
            ivan.message(text, "failed");
        }
    }

    @Test
    void searchShouldFindByWordsAndNumberAndSayWhenNothingFits() {
        bridge.customer("Olga").starts("something else");
        Page page = open(bridge.owner(), "");
        assertThat(rows(page)).hasCount(2);

        page.fill("#q", "my order");
        page.press("#q", "Enter");
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText("Ivan");
        assertThat(page.locator("#q")).hasValue("my order");

        page.fill("#q", "+" + ivan.number());
        page.click(".search button[type=submit]");
        assertThat(rows(page)).hasCount(1);

        page.fill("#q", "no such words");
        page.press("#q", "Enter");
        assertThat(page.locator(".empty")).containsText("Nothing found");

        page.fill("#q", "x");
        page.press("#q", "Enter");
        assertThat(page.locator(".empty")).containsText("at least two letters");
    }

    @Test
    void wayShouldBeShownWithItsStationsCallsAndRawEvents() {
        ivan.operatorSays("on its way");
        ivan.message("on its way", "read");
        Page page = open(bridge.owner(), "?q=on+its+way");

        page.click("[data-delivery-id]");

        assertThat(page.locator("h1")).containsText("Ivan");
        for (String station : List.of("received", "enqueued", "dequeued", "sent", "delivered", "read")) {
            assertThat(page.locator(".way [data-station=" + station + "]").first())
                    .isVisible();
        }
        assertThat(page.locator("table.plain tbody tr")).hasCount(1);
        page.click("[id='story:open']");
        assertThat(page.locator(".payload").first()).containsText("on its way");
        Assertions.assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getTarget())
                                                .toList()))
                .isEmpty();
    }

    @Test
    void tickedFailuresShouldBeSentAgain() {
        fail("are you there?", "hello?");
        Page page = open(bridge.owner(), "?status=failed");
        assertThat(rows(page)).hasCount(2);
        assertThat(rows(page).first()).containsText("Reach the customer another way");
        assertThat(page.locator(".bars")).containsText("2 (100");
        ivan.becomes(Switches.USUAL);

        page.check("[data-choose=all]");
        assertThat(page.locator(".chosen-count")).hasText("Ticked: 2");
        page.click("[id='deliveries:chosen']");

        assertThat(page.locator(".notice.info")).containsText("2");
        assertThat(page.locator(".empty")).containsText("Nothing has failed");
        ivan.message("are you there?", "read");
        ivan.message("hello?", "read");
    }

    @Test
    void allThatTheSearchFindsShouldBeSentAgainAfterAQuestion() {
        fail("one", "two");
        Page page = open(bridge.owner(), "?status=failed&reason=131026");
        ivan.becomes(Switches.USUAL);

        page.click("[id='deliveries:all']");
        page.click(".ui-confirmdialog-yes");

        assertThat(page.locator(".resending")).containsText("Sending again is over");
        assertThat(page.locator(".resending")).containsText(Pattern.compile("On their way: 2"));
        ivan.message("one", "read");
        ivan.message("two", "read");
    }

    @Test
    void readerWithoutTheRightShouldSeeFailuresButNoButtons() {
        fail("are you there?");
        Page page = open(Colleague.of(bridge, "viewer"), "?status=failed");

        assertThat(rows(page)).hasCount(1);
        assertThat(page.locator("[id='deliveries:chosen']")).hasCount(0);
        page.click("[data-delivery-id]");
        assertThat(page.locator("[id='story:resend']")).hasCount(0);
        assertThat(page.locator("[id='story:raw']")).hasCount(0);
    }

    @Test
    void pagesShouldFitAPhone() {
        fail("are you there? ".repeat(20).strip());
        Page page = open(bridge.owner(), "?status=failed");
        page.setViewportSize(PHONE, 800);

        assertThat(rows(page)).hasCount(1);
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
        page.click("[data-delivery-id]");
        assertThat(page.locator(".way li").first()).isVisible();
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
    }
}
