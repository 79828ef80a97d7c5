package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.mail.Mail;
import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Patience;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Web;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What people do with their own accounts, by mail and by password. */
class AccountsIT {

    private static final String CONFIRM = "Confirm your e-mail";
    private static final String RESET = "Set a new password";

    private final Api nobody = Api.anonymous();

    @Test
    void addressShouldBeConfirmedOnceByTheLinkThatWasMailed() {
        Person person = Person.fresh();
        Mail mail = Mailbox.of(person).awaitMail(CONFIRM);

        assertThat(mail.from()).contains("no-reply@workstream.test");
        assertThat(mail.text()).contains(person.name());
        assertThat(mail.html()).contains("<html lang=\"en\">", person.name());
        assertThat(person.api().get("me").json().getBoolean("emailConfirmed")).isFalse();

        String token = Mailbox.of(person).awaitToken(CONFIRM);
        confirm(token).expect(204);

        assertThat(person.api().get("me").json().getBoolean("emailConfirmed")).isTrue();
        confirm(token).problem(400, "link-invalid");
        confirm("nonsense").problem(400, "link-invalid");
        person.api().post("me/email/confirmation").problem(409, "email-confirmed");
    }

    @Test
    void olderLinkShouldEndWhenAnotherOneIsMailed() {
        Person person = Person.fresh();
        String first = Mailbox.of(person).awaitToken(CONFIRM);

        person.api().post("me/email/confirmation").expect(202);

        Patience.soon().until(() -> Mailbox.of(person).mails().size() == 2);
        confirm(first).problem(400, "link-invalid");
        confirm(Mailbox.of(person).awaitToken(CONFIRM)).expect(204);
    }

    @Test
    void mailShouldSpeakTheLanguageOfTheClient() {
        String email = "ru-" + System.nanoTime() + "@example.test";
        Web.post(
                        Web.at("/api/v1/auth/register"),
                        object("email", email, "password", "long-enough", "name", "Ру " + System.nanoTime())
                                .toString()
                                .getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json",
                        "Accept-Language",
                        "ru-RU,ru;q=0.9")
                .expect(201);

        assertThat(new Mailbox(email).awaitMail("Подтвердите").html()).contains("Подтвердить адрес");
    }

    @Test
    void forgottenPasswordShouldBeSetAnewByTheLinkAndEndAllSessions() {
        Person person = Person.fresh();
        PageSession page = PageSession.of(person);

        Answer known = forgot(person.email());
        Answer unknown = forgot("x" + person.email());

        assertThat(known.expect(202).body()).isEqualTo(unknown.expect(202).body());
        String token = Mailbox.of(person).awaitToken(RESET);
        reset(token, "short").violations();
        reset(token, "password123").problem(400, "password-common");
        reset(token, "an entirely new one").expect(204);
        reset(token, "an entirely new one").problem(400, "link-invalid");
        login(person, person.password()).problem(401, "credentials-wrong");
        login(person, "an entirely new one").expect(200);
        refresh(person).problem(401, "refresh-token-invalid");
        assertThat(Web.get(Web.at("/profile"), "Cookie", page.cookie()).status())
                .isEqualTo(302);
        Mailbox.of(person).awaitMail("Your password was changed");
        assertThat(new Mailbox("x" + person.email()).mails()).isEmpty();
        assertThat(Api.with(login(person, "an entirely new one").text("accessToken"))
                        .get("me")
                        .json()
                        .getBoolean("emailConfirmed"))
                .as("whoever follows a link reads the address")
                .isTrue();
    }

    @Test
    void linkShouldBeGoodForWhatItWasMailedForAlone() {
        Person person = Person.fresh();
        forgot(person.email()).expect(202);
        String confirmation = Mailbox.of(person).awaitToken(CONFIRM);
        String password = Mailbox.of(person).awaitToken(RESET);

        reset(confirmation, "an entirely new one").problem(400, "link-invalid");
        confirm(password).problem(400, "link-invalid");
        nobody.post("auth/unlock", object("token", confirmation)).problem(400, "link-invalid");

        login(person, person.password()).expect(200);
        assertThat(person.api().get("me").json().getBoolean("emailConfirmed")).isFalse();
        confirm(confirmation).expect(204);
    }

    @Test
    void passwordShouldChangeOnlyForThoseWhoKnowThePresentOne() {
        Person person = Person.fresh();

        changePassword(person, "not the password", "another good one").problem(403, "password-wrong");
        changePassword(person, person.password(), "qwertyuiop").problem(400, "password-common");
        changePassword(person, person.password(), "another good one").expect(204);

        login(person, "another good one").expect(200);
        login(person, person.password()).problem(401, "credentials-wrong");
        refresh(person).problem(401, "refresh-token-invalid");
    }

    @Test
    void addressShouldChangeOnceTheNewOneIsConfirmedAndTheOldOneBeTold() {
        Person person = Person.fresh();
        Person other = Person.fresh();
        String wanted = "new-" + person.email();

        changeEmail(person, wanted, "not the password").problem(403, "password-wrong");
        changeEmail(person, other.email(), person.password()).problem(409, "email-taken");
        changeEmail(person, wanted.toUpperCase(Locale.ROOT), person.password()).expect(202);
        assertThat(person.api().get("me").text("email")).isEqualTo(person.email());
        confirm(new Mailbox(wanted).awaitToken("Confirm your new e-mail")).expect(204);

        assertThat(person.api().get("me").text("email")).isEqualTo(wanted);
        assertThat(Mailbox.of(person)
                        .awaitMail("Your e-mail address was changed")
                        .text())
                .contains(wanted);
        nobody.post("auth/login", object("email", wanted, "password", person.password()))
                .expect(200);
        login(person, person.password()).problem(401, "credentials-wrong");
    }

    @Test
    void nameShouldChangeUnlessSomebodyElseHasIt() {
        Person person = Person.fresh();
        Person other = Person.fresh();

        person.api().patch("me", object("name", other.name())).problem(409, "name-taken");
        person.api().patch("me", object("name", "New " + person.name())).expect(200);

        assertThat(person.api().get("me").text("name")).isEqualTo("New " + person.name());
    }

    @Test
    void registrationShouldBeRefusedWhenThePasswordIsTriedFirst() {
        nobody.post(
                        "auth/register",
                        object("email", "weak@example.test", "password", "password123", "name", "Weak One"))
                .problem(400, "password-common");
    }

    @Test
    void accountShouldBeDeletedByItsOwnerUnlessTheyOwnWorkspaces() {
        Person owner = Person.fresh();
        owner.newWorkspace();
        Person person = Person.fresh();

        owner.api().post("me/deletion", object("password", owner.password())).problem(409, "owns-workspaces");
        person.api().post("me/deletion", object("password", "not the password")).problem(403, "password-wrong");
        person.api().post("me/deletion", object("password", person.password())).expect(204);

        person.api().get("me").problem(401, "unauthenticated");
        login(person, person.password()).problem(401, "credentials-wrong");
        Mailbox.of(person).awaitMail("Your account was deleted");
        owner.api().get("me").expect(200);
    }

    @Test
    void undeliveredMailsShouldBeShownToAdministratorsOnly() {
        Person.fresh().api().get("platform/mails").problem(403, "platform-administrators-only");

        assertThat(Person.administrator().get("platform/mails?limit=200").items())
                .allSatisfy(mail -> assertThat(mail.getString("status")).isIn("held", "failed"));
    }

    private Answer confirm(String token) {
        return nobody.post("auth/email/confirm", object("token", token));
    }

    private Answer forgot(String email) {
        return nobody.post("auth/password/forgot", object("email", email));
    }

    private Answer reset(String token, String password) {
        return nobody.post("auth/password/reset", object("token", token, "password", password));
    }

    private Answer login(Person person, String password) {
        return nobody.post("auth/login", object("email", person.email(), "password", password));
    }

    private Answer refresh(Person person) {
        return nobody.post("auth/refresh", object("refreshToken", person.refreshToken()));
    }

    private static Answer changePassword(Person person, String present, String wanted) {
        return person.api().post("me/password", object("current", present, "password", wanted));
    }

    private static Answer changeEmail(Person person, String email, String password) {
        return person.api().post("me/email", object("email", email, "password", password));
    }
}
