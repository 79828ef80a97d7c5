package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Letters;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Unique;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Members, roles and invitations in the pages. */
class PeopleUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private final Bridge bridge = Bridge.open();
    private final String home =
            "/w/" + bridge.api().get("workspaces/" + bridge.workspace()).text("slug");

    private static Locator actionsOf(Page page, Person person) {
        return page.locator("[data-member='" + person.id() + "']");
    }

    private static void confirm(Page page) {
        page.locator(".ui-confirmdialog-yes:visible").click();
    }

    @Test
    void workspaceShouldBeHandedOverInTheListOfMembers() {
        Person heir = Colleague.of(bridge, "agent");
        Page page = BROWSING.signedIn(bridge.owner());
        page.navigate(home + "/members");

        actionsOf(page, heir).locator("button[id$=':handOver']").click();
        confirm(page);

        assertThat(page.locator(".notice.info")).containsText(heir.name());
        assertThat(page.locator("button[id$=':handOver']")).hasCount(0);
        Page theirs = BROWSING.signedIn(heir);
        theirs.navigate(home + "/members");
        assertThat(actionsOf(theirs, bridge.owner()).locator("button[id$=':handOver']"))
                .isVisible();
    }

    @Test
    void memberShouldGetARoleMadeInThePagesAndLoseTheirPlaceAgain() {
        Person colleague = Colleague.of(bridge, "viewer");
        Page page = BROWSING.signedIn(bridge.owner());
        page.navigate(home + "/roles");
        page.click("[id='begin:open']");
        page.fill("[id='role:name']", "Night shift");
        page.fill("[id='role:code']", "night-shift");
        page.check("input[value='connectors.read']");
        page.click("[id='role:save']");
        assertThat(page.locator(".matrix th[data-role='night-shift']")).containsText("Night shift");

        page.navigate(home + "/members");
        actionsOf(page, colleague).locator("button[id$=':edit']").click();
        page.check("input[value='night-shift']");
        page.uncheck("input[value='viewer']");
        page.click("[id='change:save']");
        assertThat(page.locator(".notice.info")).containsText(colleague.name());
        Page theirs = BROWSING.signedIn(colleague);
        Assertions.assertThat(theirs.navigate(home + "/routes").status()).isEqualTo(200);
        Assertions.assertThat(theirs.navigate(home + "/conversations").status()).isEqualTo(403);
        actionsOf(page, colleague).locator("button[id$=':remove']").click();
        confirm(page);

        assertThat(actionsOf(page, colleague)).hasCount(0);
        Assertions.assertThat(theirs.navigate(home + "/routes").status()).isEqualTo(404);
    }

    @Test
    void lastOwnerShouldReadWhyTheyCannotLeave() {
        Page page = BROWSING.signedIn(bridge.owner());
        page.navigate(home + "/members");

        actionsOf(page, bridge.owner()).locator("button[id$=':leave']").click();
        confirm(page);

        assertThat(page.locator(".notice.error")).containsText("at least one owner");
    }

    @Test
    void viewerShouldSeeNothingThatTheyMayNotDo() {
        Page page = BROWSING.signedIn(Colleague.of(bridge, "viewer"));
        page.navigate(home + "/members");

        assertThat(page.locator("[data-member]")).hasCount(2);
        assertThat(page.locator("button[id$=':edit'], button[id$=':remove'], [id='begin:open'], [id='invitations']"))
                .hasCount(0);
        assertThat(page.locator("button[id$=':leave']")).hasCount(1);
        page.navigate(home + "/roles");
        assertThat(page.locator("[id='begin:open']")).hasCount(0);
    }

    @Test
    void invitedPersonShouldRegisterAndComeInByTheLinkOfTheirMail() {
        String address = Unique.email();
        Page page = BROWSING.signedIn(bridge.owner());
        page.navigate(home + "/members");
        page.click("[id='begin:open']");
        page.fill("[id='invite:email']", address);
        page.selectOption("[id='invite:role']", "agent");
        page.click("[id='invite:submit']");
        assertThat(page.locator("[id='invitations:list']")).containsText(address);

        Page theirs = BROWSING.window("ru-RU", ColorScheme.DARK);
        theirs.navigate(Letters.invitation(address).toString());
        theirs.click("[href^='/register']");
        theirs.fill("[id='register:email']", address);
        theirs.fill("[id='register:name']", "Guest " + address.substring(7, 30));
        theirs.fill("[id='register:password']", "a long enough password");
        theirs.click("[id='register:submit']");
        theirs.click("[id='invitation:accept']");

        theirs.waitForURL(url -> url.endsWith(home));
        assertThat(theirs.locator(".side [href$='/conversations']")).isVisible();
        assertThat(theirs.locator(".side [href$='/settings']")).hasCount(0);
        page.reload();
        assertThat(page.locator("[id='invitations:list'] [data-status]")).hasAttribute("data-status", "accepted");
    }

    @Test
    void auditShouldShowFindAndHandOutWhatWasDone() {
        Person colleague = Colleague.of(bridge, "viewer");
        bridge.api()
                .patch(bridge.path("members/" + colleague.id()), object("roles", array("agent", "member")))
                .expect(200);
        Page page = BROWSING.signedIn(bridge.owner());
        page.navigate(home + "/audit");
        assertThat(page.locator("[data-action='route.created']")).hasCount(1);

        page.selectOption("#action", "member");
        page.click(".search button[type=submit]");
        assertThat(page.locator("[data-action]")).hasCount(1);
        assertThat(page.locator(".changes del")).hasText("viewer");
        assertThat(page.locator(".changes ins")).hasText("agent, member");
        Download file = page.waitForDownload(() -> page.click("[id='export:csv']"));

        Assertions.assertThat(file.suggestedFilename()).isEqualTo("audit.csv");
        Assertions.assertThat(file.path()).content().contains("member.changed").doesNotContain("route.created");
    }

    @Test
    void pagesShouldHaveNoSeriousAxeFindingsInEitherLanguageAndTheme() {
        bridge.api()
                .post(bridge.path("invitations"), object("email", Unique.email(), "role", "agent"))
                .expect(201);
        Page page = BROWSING.signedIn(bridge.owner());
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        List<String> findings = new ArrayList<>();
        for (String language : List.of("en", "ru")) {
            bridge.api().patch("me", object("locale", language)).expect(200);
            for (String path : List.of("/members", "/roles", "/audit")) {
                Assertions.assertThat(page.navigate(home + path).status())
                        .as(path)
                        .isEqualTo(200);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    findings.addAll(Axe.serious(page, path + " " + scheme));
                    Screenshots.take(page, "people" + path.replace('/', '-') + "-" + language + "-" + scheme);
                    if (page.locator("[id='begin:open']").count() == 0) {
                        continue;
                    }
                    page.click("[id='begin:open']");
                    page.locator(".ui-dialog:visible").waitFor();
                    findings.addAll(Axe.serious(page, path + " with its form " + scheme));
                    page.locator(".ui-dialog:visible button[id$=':cancel']").click();
                }
            }
        }

        Assertions.assertThat(findings).isEmpty();
        Assertions.assertThat(errors).isEmpty();
    }
}
