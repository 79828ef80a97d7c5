package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.workstream.system.harness.Letters;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people, two browsers, nothing but pages and mails: from the first visit to the day that one of them is let go. */
class WholePathUiIT {

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final String NOT_ALLOWED = "Your role in this workspace does not allow this";

    private final String maker = Unique.email();
    private final String guest = Unique.email();
    private final List<String> errors = new ArrayList<>();
    private final Page theirs = window();
    private final Page own = window();

    private Page window() {
        Page page = BROWSING.window("en-US", ColorScheme.LIGHT);
        page.onPageError(errors::add);
        return page;
    }

    private static void register(Page page, String address) {
        page.fill("[id='register:email']", address);
        page.fill("[id='register:name']", "Somebody " + address.substring(0, 30));
        page.fill("[id='register:password']", "a long enough password");
        page.click("[id='register:submit']");
        page.waitForURL(url -> !url.contains("/register"));
    }

    private String makeWorkspace() {
        own.navigate("/register");
        register(own, maker);
        own.navigate(new Mailbox(maker).awaitLink("Confirm your e-mail"));
        own.click("[id='confirm:submit']");
        assertThat(own.locator("[role=status]").first()).containsText(maker);
        own.navigate("/");
        own.fill("[id='create:name']", "Shop of " + maker.substring(0, 20));
        own.click("[id='create:submit']");
        own.waitForURL(url -> url.contains("/w/"));
        return own.url().replaceFirst(".*(/w/[^/?]+).*", "$1");
    }

    private void invite(String role) {
        own.click("[id='begin:open']");
        own.fill("[id='invite:email']", guest);
        own.selectOption("[id='invite:role']", role);
        own.click("[id='invite:submit']");
        assertThat(own.locator("[id='invitations:list']")).containsText(guest);
    }

    private void accept() {
        theirs.navigate(Letters.invitation(guest).toString());
        theirs.click("[href^='/register']");
        register(theirs, guest);
        theirs.click("[id='invitation:accept']");
        theirs.waitForURL(url -> url.contains("/w/"));
    }

    private void giveInsteadOf(String before, String role) {
        own.reload();
        guestsPlace("edit");
        own.check("input[value='" + role + "']");
        own.uncheck("input[value='" + before + "']");
        own.click("[id='change:save']");
        assertThat(own.locator(".notice.info")).isVisible();
    }

    private void guestsPlace(String button) {
        own.locator("[data-member]", new Page.LocatorOptions().setHas(own.locator("button[id$=':remove']")))
                .locator("button[id$=':" + button + "']")
                .click();
    }

    /** A whole page with its own words, not what a server says when it has given up. */
    private void refused(int status, String words, Supplier<Response> visit) {
        Assertions.assertThat(visit.get().status()).isEqualTo(status);
        assertThat(theirs.locator("main h1")).isVisible();
        assertThat(theirs.locator("main")).containsText(words);
        assertThat(theirs.locator("main a.button[href='/']")).isVisible();
    }

    private boolean offers(String part) {
        return theirs.locator(".side [href$='/" + part + "']").count() > 0;
    }

    @Test
    void secondPersonShouldSeeWhatTheirRoleAllowsFromTheInvitationUntilItIsTakenAway() {
        String home = makeWorkspace();
        own.navigate(home + "/members");
        invite("agent");

        accept();
        Assertions.assertThat(List.of("conversations", "routes", "members"))
                .as("what an agent is offered")
                .allMatch(this::offers);
        Assertions.assertThat(List.of("audit", "settings"))
                .as("what an agent is not offered")
                .noneMatch(this::offers);
        refused(403, NOT_ALLOWED, () -> theirs.navigate(home + "/settings"));
        theirs.navigate(home + "/members");
        assertThat(theirs.locator("[id='begin:open']")).hasCount(0);

        giveInsteadOf("agent", "admin");
        theirs.reload();
        Assertions.assertThat(offers("settings")).isTrue();
        assertThat(theirs.locator("[id='begin:open']")).isVisible();

        giveInsteadOf("admin", "viewer");
        theirs.click("[id='begin:open']");
        assertThat(theirs.locator(".notice.warn")).containsText("Your rights in this workspace have changed");
        assertThat(theirs.locator("[id='begin:open']")).hasCount(0);
        refused(403, NOT_ALLOWED, () -> theirs.navigate(home + "/routes"));
        theirs.navigate(home);
        Assertions.assertThat(offers("conversations")).isTrue();
        Assertions.assertThat(offers("routes")).isFalse();

        own.reload();
        guestsPlace("remove");
        own.locator(".ui-confirmdialog-yes:visible").click();
        assertThat(own.locator("[data-member]")).hasCount(1);
        refused(404, "There is no such workspace", theirs::reload);
        Assertions.assertThat(errors).isEmpty();
    }
}
