package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import jakarta.json.JsonObject;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The panel of the platform's administrators. */
class PlatformUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private final Person owner = Person.fresh();
    private final JsonObject workspace = owner.newWorkspace();

    @Test
    void workspaceShouldBeFoundSuspendedAndResumedByAnAdministrator() {
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());
        page.navigate("/");
        page.click("#person-menu");
        page.click(".person [href='/platform']");
        page.fill("[id='tenants:words']", owner.email());
        page.click("[id='tenants:find']");
        assertThat(page.locator("[data-tenant-id]")).hasCount(1);
        page.click("[data-tenant-id]");

        page.click("[id='tenant:suspend']");
        page.click(".ui-confirmdialog-yes");

        assertThat(page.locator("#content [data-status='suspended']")).isVisible();
        Page theirs = BROWSING.signedIn(owner);
        Assertions.assertThat(
                        theirs.navigate("/w/" + workspace.getString("slug")).status())
                .isEqualTo(403);
        assertThat(theirs.locator("main")).containsText("suspended");
        page.click("[id='tenant:resume']");
        assertThat(page.locator("#content [data-status='active']")).isVisible();
        Assertions.assertThat(theirs.reload().status()).isEqualTo(200);
    }

    @Test
    void limitShouldBeKeptWhenItIsTyped() {
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());
        page.navigate("/platform/tenants/" + workspace.getString("id"));

        page.fill("[id='limits:slots']", "3");
        page.click("[id='limits:submit']");

        assertThat(page.locator(".notice.info")).isVisible();
        assertThat(page.locator("[id='tenant:facts']")).containsText("0 of 3");
    }

    @Test
    void platformShouldBeClosedWhenTheReaderDoesNotAdministerIt() {
        Page page = BROWSING.signedIn(owner);

        Assertions.assertThat(page.navigate("/platform").status()).isEqualTo(403);
        assertThat(page.locator(".person [href='/platform']")).hasCount(0);
    }

    @Test
    void pagesShouldHaveNoSeriousAxeFindings() {
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());

        for (String path : List.of("/platform", "/platform/tenants/" + workspace.getString("id"))) {
            page.navigate(path);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Assertions.assertThat(Axe.serious(page, path + " " + scheme)).isEmpty();
            }
        }
    }
}
