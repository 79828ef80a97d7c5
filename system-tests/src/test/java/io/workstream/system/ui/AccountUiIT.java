package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.Person;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages about one's own account, from the mail to the password. */
class AccountUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final String LOCK =
            """
            insert into login_failures (kind, key, failures, last_at, blocked_until)
            values ('account', sha256(convert_to(?, 'UTF8')), 10, now(), now() + interval '10 minutes')
            """;
    private static final String LINK =
            """
            insert into account_links (id, user_id, purpose, token_hash, email, created_at, expires_at)
            values (gen_random_uuid(), ?::uuid, 'unlock', sha256(convert_to(?, 'UTF8')), ?, now(), now() + interval '1 hour')
            """;
    private static final String LOCKED =
            "select count(*) from login_failures where kind = 'account' and key = sha256(convert_to(?, 'UTF8'))";

    @Test
    void visitorShouldRegisterAndConfirmInRussian() {
        String unique = Long.toString(System.nanoTime());
        Page page = BROWSING.window("ru-RU", ColorScheme.DARK);
        page.navigate("/register");
        page.fill("[id='register:name']", "Анна " + unique);
        page.fill("[id='register:email']", unique + "@example.test");
        page.fill("[id='register:password']", "длинный пароль");
        page.click("[id='register:submit']");
        page.waitForURL(url -> !url.contains("/register"));

        page.navigate(new Mailbox(unique + "@example.test").awaitLink("Подтвердите адрес"));
        List<String> findings = new ArrayList<>(look(page, "confirm"));
        page.click("[id='confirm:submit']");

        assertThat(page.locator("[role=status]").first()).containsText(unique + "@example.test");
        findings.addAll(look(page, "confirmed"));
        page.navigate("/profile");
        assertThat(page.locator("[id='email']")).containsText("подтверждён");
        findings.addAll(look(page, "profile"));
        Assertions.assertThat(findings).isEmpty();
    }

    @Test
    void forgottenPasswordShouldBeSetAnew() {
        Person person = Person.fresh();
        Page page = BROWSING.window("en-US", ColorScheme.LIGHT);
        page.navigate("/login");
        page.click("a[href^='/forgot']");
        page.fill("[id='forgot:email']", person.email());
        List<String> findings = new ArrayList<>(look(page, "forgot"));
        page.click("[id='forgot:submit']");
        assertThat(page.locator("[role=status]").first()).containsText("a mail is on its way");

        page.navigate(Mailbox.of(person).awaitLink("Set a new password"));
        page.fill("[id='reset:password']", "password123");
        page.click("[id='reset:submit']");
        assertThat(page.locator("[role=alert]").first()).containsText("tried first");
        findings.addAll(look(page, "reset-refused"));
        page.fill("[id='reset:password']", "an entirely new one");
        page.click("[id='reset:submit']");
        assertThat(page.locator("[role=status]").first()).containsText("Your password is set");
        findings.addAll(look(page, "reset"));

        page.click("main a[href='/login']");
        page.fill("[id='login:email']", person.email());
        page.fill("[id='login:password']", "an entirely new one");
        page.click("[id='login:submit']");
        page.waitForURL(url -> !url.contains("/login"));
        Assertions.assertThat(findings).isEmpty();
    }

    @Test
    void profileShouldChangeAddressAndPassword() {
        Person person = Person.fresh();
        Page page = BROWSING.signedIn(person);
        page.navigate("/profile");

        page.fill("[id='email:new']", "new-" + person.email());
        page.fill("[id='email:password']", person.password());
        page.click("[id='email:submit']");
        assertThat(page.locator(".notices")).containsText("new-" + person.email());
        assertThat(page.locator("[id='email']")).containsText("Waits for confirmation");
        page.fill("[id='password:present']", "not the password");
        page.fill("[id='password:wanted']", "another good one");
        page.click("[id='password:submit']");
        assertThat(page.locator(".notices [role=alert]")).containsText("present password is wrong");
        page.fill("[id='password:present']", person.password());
        page.fill("[id='password:wanted']", "another good one");
        page.click("[id='password:submit']");
        assertThat(page.locator(".notices")).containsText("Your password is changed");

        page.reload();
        assertThat(page.locator("h1")).hasText("Profile");
    }

    @Test
    void sessionShouldEndWhenItsOwnerEndsItInTheProfile() {
        Person person = Person.fresh();
        Page other = BROWSING.signedIn(person);
        Page page = BROWSING.signedIn(person);
        page.navigate("/profile");
        assertThat(page.locator("[id='sessions'] tbody tr")).hasCount(3);
        Assertions.assertThat(look(page, "sessions")).isEmpty();

        page.locator("[id='sessions'] tbody tr", new Page.LocatorOptions().setHasText("Chrome"))
                .locator("button")
                .click();

        assertThat(page.locator("[id='sessions'] tbody tr")).hasCount(2);
        other.navigate("/profile");
        Assertions.assertThat(other.url()).contains("/login");
    }

    @Test
    void lockedAccountShouldBeUnlockedByItsOwnersLinkOnce() {
        Person person = Person.fresh();
        String token = "unlock-" + person.id();
        Database.run(LOCK, person.email());
        Database.run(LINK, person.id(), token, person.email());
        Page page = BROWSING.window("ru-RU", ColorScheme.LIGHT);

        page.navigate("/unlock?token=" + token);
        assertThat(page.locator("[id='unlock:submit']")).isVisible();
        Assertions.assertThat(Database.number(LOCKED, person.email()))
                .as("opening alone unlocks nothing: programs that read mails do that")
                .isOne();
        Assertions.assertThat(look(page, "unlock")).isEmpty();
        page.click("[id='unlock:submit']");

        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(page.locator("[id='unlock'] [href='/login']")).isVisible();
        Assertions.assertThat(Database.number(LOCKED, person.email())).isZero();
        page.navigate("/unlock?token=" + token);
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("[id='unlock:submit']")).hasCount(0);
    }

    @Test
    void linkShouldBeRefusedWhenItIsNone() {
        Page page = BROWSING.window("en-US", ColorScheme.LIGHT);

        page.navigate("/reset?token=nonsense");
        assertThat(page.locator("[role=alert]")).containsText("used already or is too old");
        page.navigate("/confirm");
        assertThat(page.locator("[role=alert]")).containsText("used already or is too old");
    }

    /** In both themes; a picture of each where pictures are asked for. */
    private static List<String> look(Page page, String name) {
        List<String> findings = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Screenshots.take(page, "account-" + name + "-" + scheme);
            findings.addAll(Axe.serious(page, name + " " + scheme));
        }
        return findings;
    }
}
