package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Signature;
import io.workstream.system.harness.Unique;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people change about themselves and their numbers in the pages. */
class SettingsUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final String NEW_SECRET = "another-app-secret";

    private static Page numbersOf(Bridge bridge) {
        String slug = bridge.api().get("workspaces/" + bridge.workspace()).text("slug");
        Page page = BROWSING.signedIn(bridge.owner());
        page.navigate("/w/" + slug + "/whatsapp");
        return page;
    }

    private static Answer metaSigns(Bridge bridge, String secret) {
        byte[] body = bridge.meta()
                .text(Unique.wamid(), Unique.phone(), "hello")
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return Web.post(bridge.webhook(), body, Signature.HEADER, Signature.of(body, secret));
    }

    @Test
    void zoneShouldBeKeptWhenItIsChosenInTheProfile() {
        Person person = Person.fresh();
        Page page = BROWSING.signedIn(person);
        page.click("#person-menu");
        page.click("[href='/profile']");

        page.selectOption("[id='profile:zone']", "Asia/Tokyo");
        page.click("[id='profile:submit']");

        assertThat(page.locator(".notice.info")).isVisible();
        Assertions.assertThat(person.api().get("me").text("timezone")).isEqualTo("Asia/Tokyo");
        page.reload();
        assertThat(page.locator("[id='profile:zone']")).hasValue("Asia/Tokyo");
    }

    @Test
    void zoneShouldComeFromTheDeviceWhenTheReaderAsksForThat() {
        Page page = BROWSING.signedIn(Person.fresh());
        page.navigate("/profile");
        page.selectOption("[id='profile:zone']", "Asia/Tokyo");
        Object device = page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone");

        page.click("[id='profile:device']");

        assertThat(page.locator("[id='profile:zone']")).hasValue(String.valueOf(device));
    }

    @Test
    void workspaceShouldSpeakAnotherLanguageOnceItIsChosenInItsSettings() {
        Person person = Person.fresh();
        String path = "workspaces/" + person.newWorkspace().getString("id");
        Page page = BROWSING.signedIn(person);
        page.navigate("/w/" + person.api().get(path).text("slug"));
        page.click(".side [href$='/settings']");

        page.fill("[id='settings:name']", "Кофейня");
        page.selectOption("[id='settings:language']", "ru");
        page.click("[id='settings:submit']");

        assertThat(page.locator(".notice.info")).isVisible();
        assertThat(page.locator("[id='settings:language']")).hasValue("ru");
        assertThat(page.locator(".crumbs")).containsText("Кофейня");
        Assertions.assertThat(person.api().get(path).text("locale")).isEqualTo("ru");
    }

    @Test
    void workspaceShouldMoveWhenItsAddressAndTimesAreChangedInItsSettings() {
        Person person = Person.fresh();
        JsonObject workspace = person.newWorkspace();
        String slug = "w" + Unique.phone();
        Page page = BROWSING.signedIn(person);
        page.navigate("/w/" + workspace.getString("slug") + "/settings");

        page.fill("[id='settings:slug']", slug);
        page.selectOption("[id='settings:zone']", "Asia/Tokyo");
        page.fill("[id='settings:media']", "48");
        page.fill("[id='settings:messages']", "90");
        page.click("[id='settings:submit']");

        assertThat(page.locator(".notice.info")).isVisible();
        Assertions.assertThat(page.url()).endsWith("/w/" + slug + "/settings");
        assertThat(page.locator("[id='settings:zone']")).hasValue("Asia/Tokyo");
        assertThat(page.locator("[id='settings:media']")).hasValue("48");
        assertThat(page.locator("[id='settings:messages']")).hasValue("90");
        page.fill("[id='settings:messages']", "7");
        page.click("[id='settings:submit']");
        assertThat(page.locator(".notice.error")).isVisible();
    }

    @Test
    void workspaceShouldBeDeletedByItsTypedNameAndBroughtBackFromTheList() {
        Person person = Person.fresh();
        JsonObject workspace = person.newWorkspace();
        String home = "/w/" + workspace.getString("slug");
        Page page = BROWSING.signedIn(person);
        page.navigate(home + "/settings");
        page.fill("[id='deletion:name']", "Another name");
        page.fill("[id='deletion:password']", person.password());
        page.click("[id='deletion:submit']");
        assertThat(page.locator(".notice.error")).isVisible();
        page.fill("[id='deletion:name']", workspace.getString("name"));
        page.fill("[id='deletion:password']", "not the password");
        page.click("[id='deletion:submit']");
        assertThat(page.locator(".notice.error")).containsText("password");

        page.fill("[id='deletion:name']", workspace.getString("name"));
        page.fill("[id='deletion:password']", person.password());
        page.click("[id='deletion:submit']");

        assertThat(page.locator("[data-deleted]")).containsText(workspace.getString("name"));
        assertThat(page.locator(".card")).hasCount(0);
        Assertions.assertThat(Axe.serious(page, "the list with a deleted workspace"))
                .isEmpty();
        Page other = BROWSING.signedIn(person);
        Assertions.assertThat(other.navigate(home).status()).isEqualTo(403);
        assertThat(other.locator("main")).containsText("deleted");
        page.click("[id$=':restore']");
        assertThat(page.locator(".notice.info")).containsText(workspace.getString("name"));
        Assertions.assertThat(other.reload().status()).isEqualTo(200);
    }

    @Test
    void secretShouldBeReplacedWithoutEverBeingShownWhenANumberIsChanged() {
        Bridge bridge = Bridge.openWithoutRoute(Unique.phoneNumberId());
        Page page = numbersOf(bridge);
        page.click("[id$=':edit']");
        assertThat(page.locator("[id='change:newAlias']")).hasValue("Shop");
        for (String field : List.of("newToken", "newSecret", "newVerify")) {
            assertThat(page.locator("[id='change:" + field + "']")).hasValue("");
        }

        page.fill("[id='change:newAlias']", "Flagship store");
        page.fill("[id='change:newSecret']", NEW_SECRET);
        page.click("[id='change:save']");

        assertThat(page.locator("[id='accounts:list']")).containsText("Flagship store");
        Assertions.assertThat(metaSigns(bridge, NEW_SECRET).status()).isEqualTo(200);
        Assertions.assertThat(metaSigns(bridge, bridge.secrets().appSecret()).status())
                .isEqualTo(401);
        Assertions.assertThat(page.content())
                .doesNotContain(
                        NEW_SECRET,
                        bridge.secrets().accessToken(),
                        bridge.secrets().verifyToken());
    }
}
