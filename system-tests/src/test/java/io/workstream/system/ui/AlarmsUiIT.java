package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.workstream.simulator.wire.Fault;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Occasion;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Stack;
import io.workstream.system.harness.Unique;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What owners see above every page while something is wrong with their connections. */
class AlarmsUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final Faults faults = Stack.get().simulators().faults();

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void alarmShouldComeByItselfAndGoByItselfWhenANumberStopsAndIsMended() {
        Bridge bridge = Bridge.open();
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("hello");
        String slug = bridge.api().get("workspaces/" + bridge.workspace()).text("slug");
        Page page = BROWSING.signedIn(bridge.owner());
        page.navigate("/w/" + slug);
        Locator alarm = page.locator("[data-alarm='error']");
        assertThat(alarm).hasCount(0);

        faults.plan(FaultTarget.GRAPH, Occasion.always().about(bridge.phoneNumberId()), Fault.code(190));
        ivan.operatorSays("answer");

        assertThat(alarm).isVisible(PATIENTLY);
        assertThat(alarm).containsText("“Shop” is stopped: its access token has ended");
        alarm.locator("a").click();
        page.waitForURL("**/w/" + slug + "/whatsapp");
        assertThat(alarm).isVisible();

        faults.clear();
        String account = bridge.path("whatsapp-accounts/" + bridge.accountId());
        soon().until(() -> bridge.api().get(account).text("status").equals("error"));
        bridge.api()
                .patch(account, object("accessToken", bridge.secrets().accessToken()))
                .expect(200);

        assertThat(alarm).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
    }

    @Test
    void alarmShouldLeadToTheCallWhenAMessageNamesNobody() {
        Bridge bridge = Bridge.open();
        String slug = bridge.api().get("workspaces/" + bridge.workspace()).text("slug");
        bridge.fromMeta(bridge.meta()
                        .text(Unique.wamid(), object("from", "nobody"), "who am I?")
                        .build())
                .expect(200);
        Page page = BROWSING.signedIn(bridge.owner());
        page.navigate("/w/" + slug);
        Locator alarm = page.locator("[data-alarm='warn']");
        assertThat(alarm)
                .containsText("Messages came through the number “Shop” whose sender or id is missing or is none");

        alarm.locator("a").click();

        page.waitForURL("**/w/" + slug + "/deliveries/events");
        assertThat(page.locator("article.raw")).hasCount(1);
        assertThat(page.locator("article.raw .payload")).containsText("who am I?");
        assertThat(page.locator("article.raw .reason")).containsText("without a usable id or address");
    }
}
