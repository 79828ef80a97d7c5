package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.Patience;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import io.workstream.system.harness.Stack;
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
        page.fill("[id='limits:messages']", "50");
        page.fill("[id='limits:storage']", "5");
        page.fill("[id='limits:jobs']", "4");
        page.click("[id='limits:submit']");

        assertThat(page.locator(".notice.info")).isVisible();
        Locator facts = page.locator("[id='tenant:facts']");
        for (String shown : List.of("0 of 3", "0 of 50", "0 B of 5 MB", "0 of 4")) {
            assertThat(facts).containsText(shown);
        }
        Page theirs = BROWSING.signedIn(owner);
        theirs.navigate("/w/" + workspace.getString("slug") + "/settings");
        assertThat(theirs.locator("#usage")).containsText("0 B of 5 MB");
        Assertions.assertThat(Axe.serious(theirs, "settings with limits")).isEmpty();
    }

    @Test
    void platformShouldBeClosedWhenTheReaderDoesNotAdministerIt() {
        Page page = BROWSING.signedIn(owner);

        Assertions.assertThat(page.navigate("/platform").status()).isEqualTo(403);
        assertThat(page.locator(".person [href='/platform']")).hasCount(0);
    }

    @Test
    void administratorShouldBeAppointedAndDismissedWhereTheyAreListed() {
        Person ben = Person.fresh();
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());
        page.navigate("/platform");
        page.click("#menu [href='/platform/administrators']");

        page.fill("[id='appoint:email']", ben.email());
        page.click("[id='appoint:submit']");
        assertThat(page.locator(".notice.error")).containsText("not confirmed");
        ben.confirmEmail();
        page.click("[id='appoint:submit']");

        assertThat(page.locator("[data-person='" + ben.id() + "']")).isVisible();
        Page theirs = BROWSING.signedIn(ben);
        Assertions.assertThat(theirs.navigate("/platform").status()).isEqualTo(200);
        page.click("[data-person='" + ben.id() + "'] button");
        page.click(".ui-confirmdialog-yes");
        assertThat(page.locator("[data-person='" + ben.id() + "']")).hasCount(0);
        Assertions.assertThat(theirs.reload().status()).isEqualTo(403);
    }

    @Test
    void administratorShouldBeLedHomeWhenTheyResign() {
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());
        page.navigate("/platform/administrators");

        page.click("[id$=':resign']");
        page.click(".ui-confirmdialog-yes");

        assertThat(page.locator(".notice.info")).containsText("do not administer");
        Assertions.assertThat(page.navigate("/platform/administrators").status())
                .isEqualTo(403);
    }

    @Test
    void lockedPersonShouldBeFoundAndUnlocked() {
        Database.run(
                """
                insert into login_failures (kind, key, failures, last_at, blocked_until)
                values ('account', sha256(convert_to(?, 'UTF8')), 10, now(), now() + interval '10 minutes')
                """,
                owner.email());
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());
        page.navigate("/platform/people");
        page.fill("[id='people:words']", owner.email());
        page.selectOption("[id='people:locked']", "true");
        page.click("[id='people:find']");
        assertThat(page.locator("[data-person]")).hasCount(1);
        assertThat(page.locator("[data-person='" + owner.id() + "'] [data-status='locked']"))
                .isVisible();
        assertThat(page.locator("[id='people:list']")).containsText("Wrong passwords: 10");

        page.click("[id$=':unlock']");
        page.click(".ui-confirmdialog-yes");

        assertThat(page.locator(".notice.info")).containsText(owner.name());
        assertThat(page.locator("[data-person]")).hasCount(0);
        assertThat(page.locator("[id='people:list']")).containsText("held up now");
    }

    @Test
    void networkAddressShouldBeLookedAtAndUnlocked() {
        Database.run(
                """
                insert into login_failures (kind, key, failures, last_at, blocked_until)
                values ('forgot', sha256('198.51.100.77'), 30, now(), now() + interval '10 minutes')
                on conflict do nothing
                """);
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());
        page.navigate("/platform/people");

        page.fill("[id='address:network']", "198.51.100.77");
        page.click("[id='address:look']");
        assertThat(page.locator("[data-lock='forgot']")).isVisible();
        page.click("[id='address:unlock']");

        assertThat(page.locator("[id='address']")).containsText("Nothing is held up");
    }

    @Test
    void auditShouldBeSearchedEverywhereAndTakenAway() {
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());
        page.navigate("/platform/audit");
        assertThat(page.locator("[data-action='workspace.created']")).hasCount(0);

        page.selectOption("#workspace", "all");
        page.fill("#who", owner.email());
        page.click(".search button[type=submit]");

        assertThat(page.locator("[data-action]")).hasCount(1);
        page.click("[id='audit:table'] [href^='/platform/audit?workspace=']");
        assertThat(page.locator("#workspace option[selected]")).hasText("One workspace");
        assertThat(page.locator("[data-action='workspace.created']")).hasCount(1);
        Download file = page.waitForDownload(() -> page.click("[id='export:csv']"));
        Assertions.assertThat(file.path()).content().contains("workspace.created", owner.name());
    }

    @Test
    void administratorShouldLookIntoAWorkspaceUntilTheyEndIt() {
        String home = "/w/" + workspace.getString("slug");
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());
        Assertions.assertThat(page.navigate(home).status()).isEqualTo(404);
        page.navigate("/platform/tenants/" + workspace.getString("id"));
        page.fill("[id='visit:reason']", "Ticket 7");
        page.click("[id='visit:begin']");

        page.waitForURL(url -> url.endsWith(home));
        for (String path : List.of("", "/conversations", "/deliveries", "/whatsapp", "/jivo", "/members", "/audit")) {
            Assertions.assertThat(page.navigate(home + path).status()).as(path).isEqualTo(200);
            assertThat(page.locator(".support-banner")).containsText(workspace.getString("name"));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Assertions.assertThat(Axe.serious(page, path + " " + scheme)).isEmpty();
                Screenshots.take(page, "support" + path.replace('/', '-') + "-" + scheme);
            }
        }
        assertThat(page.locator("[data-action='support.opened']")).hasCount(1);
        Assertions.assertThat(page.navigate(home + "/settings").status()).isEqualTo(403);
        page.navigate("/platform");
        page.click(".support-banner [id='support-end:end']");

        page.waitForURL(url -> url.endsWith("/platform/tenants/" + workspace.getString("id")));
        assertThat(page.locator(".support-banner")).hasCount(0);
        Assertions.assertThat(page.navigate(home).status()).isEqualTo(404);
    }

    @Test
    void refusedMailShouldBeSeenAndSentAgain() {
        Mailbox mailbox = Mailbox.of(owner);
        mailbox.awaitMail("Confirm your e-mail");
        Stack.get().simulators().inbox().refuse(owner.email(), "550 5.1.1 unknown here", 1);
        owner.api().post("me/email/confirmation").expect(202);
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());
        page.navigate("/platform/mails");
        Patience.soon().until(() -> {
            page.click("[id='mails:refresh']");
            return page.locator("[data-status='failed']").count() > 0;
        });
        assertThat(page.locator("[id='mails:table']")).containsText("550 5.1.1 unknown here");

        page.click("[id='mails:all']");
        assertThat(page.locator(".ui-confirm-dialog-message")).containsText("Mails to be sent again: ");
        page.click(".ui-confirmdialog-yes");

        assertThat(page.locator(".notice.info")).containsText("In line again");
        Patience.soon().until(() -> mailbox.mails().size() == 2);
    }

    @Test
    void pagesShouldHaveNoSeriousAxeFindings() {
        Page page = BROWSING.signedIn(PlatformAdministrator.fresh());

        for (String path : List.of(
                "/platform",
                "/platform/tenants/" + workspace.getString("id"),
                "/platform/people",
                "/platform/administrators",
                "/platform/mails",
                "/platform/audit",
                "/platform/audit?workspace=all&who=" + owner.email())) {
            page.navigate(path);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Assertions.assertThat(Axe.serious(page, path + " " + scheme)).isEmpty();
            }
        }
    }
}
