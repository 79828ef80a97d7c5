package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages stay usable whatever people call themselves and their numbers, and whatever happens while they type. */
class LongNamesUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    private final Bridge bridge = Bridge.open();

    @Test
    void listsShouldFitTheScreenWhenNamesAreLong() {
        rename(
                "whatsapp-accounts/" + bridge.accountId(),
                "alias",
                "Shop of spare parts, second floor on the left, ring twice");
        rename(
                "jivo-channels/" + bridge.channelId(),
                "name",
                "Salesanddeliveryandreturnsandeverythingelsewithoutablank");
        bridge.customer("Maximilian-".repeat(27)).starts("hello");
        bridge.customer("Ann").starts("hello");
        Page page = BROWSING.signedIn(bridge.owner());

        for (int width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, 800);
            for (String list : new String[] {"conversations", "deliveries", "whatsapp", "jivo", "routes"}) {
                page.navigate("/w/" + slug() + "/" + list);
                assertThat(page.locator(".ui-datatable")).isVisible();

                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s at %d", list, width)
                        .isLessThanOrEqualTo(width);
                assertThat((Boolean) page.evaluate("[...document.querySelectorAll('.ui-datatable')]"
                                + ".every(table => table.scrollWidth <= table.clientWidth)"))
                        .as("%s at %d shows its last column", list, width)
                        .isTrue();
            }
        }
    }

    @Test
    void nameShouldBeReadableOnAPhoneWhenTheAliasIsLong() {
        rename(
                "whatsapp-accounts/" + bridge.accountId(),
                "alias",
                "Shop of spare parts, second floor on the left, ring twice");
        bridge.customer("Anna Petrova").starts("hello");
        Page page = BROWSING.signedIn(bridge.owner());
        page.setViewportSize(PHONE, 800);

        page.navigate("/w/" + slug() + "/conversations");

        assertThat((Boolean) page.locator(".contact strong").evaluate("name => name.scrollWidth <= name.clientWidth"))
                .as("the whole name")
                .isTrue();
        assertThat(page.locator(".account-column .one-line")).hasAttribute("title", Pattern.compile("ring twice"));
    }

    @Test
    void typedReplyShouldComeBackWhenThePersonWasSignedOutMeanwhile() {
        Customer customer = bridge.customer("Ann");
        String conversation = customer.starts("hello");
        Page page = BROWSING.signedIn(bridge.owner());
        TimelinePage timeline = TimelinePage.open(page, slug(), conversation);
        timeline.replyBox().pressSequentially("a long answer");
        page.context().clearCookies();

        page.click("[id='reply:send']");
        page.fill("[id='login:email']", bridge.owner().email());
        page.fill("[id='login:password']", bridge.owner().password());
        page.click("[id='login:submit']");

        assertThat(timeline.replyBox()).hasValue("a long answer");
        page.click("[id='reply:send']");
        assertThat(timeline.message("a long answer")).isVisible();
        assertThat(timeline.replyBox()).hasValue("");
        page.reload();
        assertThat(timeline.replyBox()).hasValue("");
    }

    private void rename(String thing, String field, String name) {
        bridge.api().patch(bridge.path(thing), object(field, name)).expect(200);
    }

    private String slug() {
        return bridge.api().get("workspaces/" + bridge.workspace()).text("slug");
    }
}
