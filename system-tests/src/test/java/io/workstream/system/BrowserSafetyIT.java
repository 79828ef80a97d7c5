package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Web;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told so that other sites and stray scripts get nothing out of somebody who is signed in. */
class BrowserSafetyIT {

    private static final Person PERSON = Person.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/nothing", "/api/v1/me", "/health/live", "/webhooks/jivo/x", "/files/x", "/media/x"})
    void answerShouldForbidFramesAndGuessesWhateverItIsAbout(String path) {
        Answer answer = Web.get(Web.at(path));

        assertThat(answer.header("x-content-type-options")).contains("nosniff");
        assertThat(answer.header("x-frame-options")).contains("DENY");
        assertThat(answer.header("referrer-policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/api/v1/me"})
    void answerShouldNotBeKeptByAnybodyOnItsWay(String path) {
        assertThat(Web.get(Web.at(path)).header("cache-control")).contains("no-store");
    }

    @Test
    void programsShouldGetNothingThatABrowserCouldRun() {
        assertThat(Web.get(Web.at("/api/v1/me")).header("content-security-policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void cookieShouldBeOutOfReachForScriptsAndOtherSites() {
        List<String> cookies = PageSession.answerOf(PERSON).headers().getOrDefault("set-cookie", List.of());

        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith("WORKSTREAM_SESSION="))
                .filteredOn(cookie -> cookie.startsWith("WORKSTREAM_"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"));
    }

    @Test
    void formShouldBeRefusedWhenAnotherSiteSendsIt() {
        String cookie = PageSession.of(PERSON).cookie();

        Web.postForm(Web.at("/profile"), "a=b", "Cookie", cookie, "Origin", "https://evil.example")
                .expect(403);
        Web.get(Web.at("/profile"), "Cookie", cookie).expect(200);
    }

    @Test
    void formShouldChangeNothingWithoutTheSecretOfItsPage() {
        String cookie = PageSession.of(PERSON).cookie();

        Answer answer = Web.postForm(Web.at("/profile"), "profile=profile&profile:name=Stolen", "Cookie", cookie);

        assertThat(answer.status()).isNotEqualTo(500);
        assertThat(PERSON.api().get("me").text("name")).isEqualTo(PERSON.name());
    }

    @Test
    void apiShouldNotKnowACallerByTheirCookie() {
        String cookie = PageSession.of(PERSON).cookie();

        Web.get(Web.at("/api/v1/me"), "Cookie", cookie).problem(401, "unauthenticated");
        Web.call("PATCH", Web.at("/api/v1/me"), object("name", "Stolen").toString(), "Cookie", cookie)
                .expect(401);
    }
}
