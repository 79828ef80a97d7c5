package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Person;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page: who gets in, in which language, under which rules for scripts, and usable by everybody. */
class PagesUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final List<String> WORKSPACE_PAGES = List.of(
            "",
            "/conversations",
            "/deliveries",
            "/deliveries?status=failed",
            "/deliveries/events",
            "/whatsapp",
            "/jivo",
            "/routes");

    @Test
    void visitorShouldBeSentToLoginAndBackWhenNotSignedIn() {
        Person person = Person.fresh();
        String slug = person.newWorkspace().getString("slug");
        Page page = BROWSING.window("en-US", ColorScheme.LIGHT);

        page.navigate("/w/" + slug + "/jivo");
        Assertions.assertThat(page.url()).contains("/login");
        page.fill("[id='login:email']", person.email());
        page.fill("[id='login:password']", person.password());
        page.click("[id='login:submit']");

        page.waitForURL(url -> url.endsWith("/w/" + slug + "/jivo"));
    }

    @Test
    void loginShouldSayWhatIsWrongWhenThePasswordIs() {
        Person person = Person.fresh();
        Page page = BROWSING.window("en-US", ColorScheme.LIGHT);

        page.navigate("/login");
        page.fill("[id='login:email']", person.email());
        page.fill("[id='login:password']", "not the password");
        page.click("[id='login:submit']");

        assertThat(page.locator("[role=alert]").first()).containsText("password");
    }

    @Test
    void loginShouldSpeakRussianWhenTheBrowserDoes() {
        Page page = BROWSING.window("ru-RU", ColorScheme.DARK);

        page.navigate("/login");

        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        assertThat(page.locator("[id='login:submit']")).hasText("Войти");
    }

    @Test
    void foreignWorkspaceShouldNotExistWhenAStrangerAsksForIt() {
        String slug = Person.fresh().newWorkspace().getString("slug");
        Page page = BROWSING.signedIn(Person.fresh());

        Response response = page.navigate("/w/" + slug + "/conversations");

        Assertions.assertThat(response.status()).isEqualTo(404);
    }

    @Test
    void scriptsShouldNeedANonceOnEveryPage() {
        Page page = BROWSING.signedIn(Person.fresh());

        String policy = page.navigate("/").headerValue("content-security-policy");

        Assertions.assertThat(policy).contains("script-src").contains("'nonce-");
        Assertions.assertThat(scriptRules(policy))
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void pagesShouldHaveNoSeriousAxeFindingsAndNoScriptErrors() {
        Bridge bridge = Bridge.open();
        String conversation = bridge.customer("Axe").starts("hello");
        String slug = bridge.api().get("workspaces/" + bridge.workspace()).text("slug");
        Page page = BROWSING.signedIn(bridge.owner());
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        List<String> paths = new ArrayList<>(List.of("/", "/profile"));
        WORKSPACE_PAGES.forEach(path -> paths.add("/w/" + slug + path));
        paths.add("/w/" + slug + "/conversations/" + conversation);

        List<String> findings = new ArrayList<>();
        for (String path : paths) {
            Assertions.assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                findings.addAll(Axe.serious(page, path + " " + scheme));
            }
        }

        Assertions.assertThat(findings).isEmpty();
        Assertions.assertThat(errors).isEmpty();
    }

    private static String scriptRules(String policy) {
        return policy.lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(rule -> rule.startsWith("script-src"))
                .reduce("", (all, rule) -> all + rule);
    }
}
