package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.mail.Inbox;
import io.workstream.simulator.mail.Mail;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import io.workstream.system.harness.Stack;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails that the mail server does not take: tried again, given up, seen and sent again; and what a new sign-in brings. */
class MailsIT {

    private static final String CONFIRM = "Confirm your e-mail";

    private final Person administrator = PlatformAdministrator.fresh();
    private final Api platform = administrator.api();
    private final Inbox inbox = Stack.get().simulators().inbox();
    private final Person person = Person.fresh();
    private final Mailbox mailbox = Mailbox.of(person);

    @Test
    void mailShouldBeGivenUpAndSeenWhenItsRecipientIsRefusedForGoodAndGoOnceItIsSentAgain() {
        mailbox.awaitMail(CONFIRM);
        inbox.refuse(person.email(), "550 5.1.1 <" + person.email() + "> is unknown", 1);

        person.api().post("me/email/confirmation").expect(202);

        JsonObject failed = soon().until(this::undelivered, Optional::isPresent).orElseThrow();
        assertThat(failed.getString("status")).isEqualTo("failed");
        assertThat(failed.getInt("attempts")).isOne();
        assertThat(failed.getString("letter")).isEqualTo("confirm-email");
        assertThat(failed.getString("error")).contains("550 5.1.1").doesNotContain(person.email());
        assertThat(platform.get("platform/mails/counts").json().getInt("failed"))
                .isPositive();
        assertThat(mailbox.mails()).hasSize(1);

        platform.post("platform/mails/" + failed.getString("id") + "/resend").expect(202);

        soon().until(() -> mailbox.mails().size() == 2);
        assertThat(undelivered()).isEmpty();
        assertThat(audited("mail.resent")).isOne();
        platform.post("platform/mails/" + failed.getString("id") + "/resend").problem(404, "not-found");
    }

    @Test
    void mailShouldBeGivenUpWhenTheServerRefusesItForGoodOnceItHasReadIt() {
        mailbox.awaitMail(CONFIRM);
        inbox.refuseMail(person.email(), "554 5.6.0 taken for spam", 1);

        person.api().post("me/email/confirmation").expect(202);

        JsonObject failed = soon().until(this::undelivered, Optional::isPresent).orElseThrow();
        assertThat(failed.getString("status")).isEqualTo("failed");
        assertThat(failed.getInt("attempts")).isOne();
        assertThat(failed.getString("error")).contains("554 5.6.0 taken for spam");
    }

    @Test
    void mailShouldGoLaterByItselfWhenItsRecipientIsRefusedForNow() {
        mailbox.awaitMail(CONFIRM);
        inbox.refuse(person.email(), "450 4.2.0 greylisted", 2);

        person.api().post("me/email/confirmation").expect(202);

        soon().until(() -> mailbox.mails().size() == 2);
        assertThat(Database.number(
                        "select attempts from outbox_mails where recipient = ? order by id desc limit 1",
                        person.email()))
                .isEqualTo(2);
    }

    @Test
    void allFailedShouldGoAgainButThoseThatWouldComeTooLate() {
        mailbox.awaitMail(CONFIRM);
        Person other = Person.fresh();
        Mailbox.of(other).awaitMail(CONFIRM);
        for (Person refused : List.of(person, other)) {
            inbox.refuse(refused.email(), "550 no such user", 1);
            refused.api().post("me/email/confirmation").expect(202);
        }
        soon().until(() -> platform.get("platform/mails/counts").json().getInt("failed") >= 2);
        Database.run(
                "update outbox_mails set good_until = now() where recipient = ? and status = 'failed'", other.email());

        int resent = platform.post("platform/mails/resend").expect(202).json().getInt("resent");

        assertThat(resent).isPositive();
        assertThat(audited("mail.all-resent")).isOne();
        soon().until(() -> mailbox.mails().size() == 2);
        assertThat(Mailbox.of(other).mails()).hasSize(1);
        assertThat(platform.get("platform/mails/counts").json().getInt("late")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"en, New sign-in to your account, do not know", "ru, Новый вход в вашу учётную запись, неизвестного"})
    void ownerShouldBeToldWhenSomebodySignsInFromABrowserNotSeenBefore(String locale, String subject, String words) {
        person.api().patch("me", object("locale", locale)).expect(200);

        PageSession.of(person);

        Mail mail = mailbox.awaitMail(subject);
        assertThat(mail.text()).contains(person.name(), words, "127.0.0.1", "/profile");
        assertThat(mail.html()).contains("<html lang=\"" + locale + "\">");
    }

    @Test
    void outboxShouldBeClosedToWhoeverDoesNotAdministerThePlatform() {
        person.api().get("platform/mails").problem(403, "platform-administrators-only");
        person.api().get("platform/mails/counts").problem(403, "platform-administrators-only");
        person.api().post("platform/mails/resend").problem(403, "platform-administrators-only");
    }

    private long audited(String action) {
        return Database.number(
                "select count(*) from audit_entries where action = ? and actor_id = ?::uuid",
                action,
                administrator.id());
    }

    private Optional<JsonObject> undelivered() {
        String shown = person.email().charAt(0) + "•••@example.test";
        return platform.all("platform/mails", 200).stream()
                .filter(mail -> mail.getString("recipient").equals(shown))
                .filter(mail -> Database.number(
                                "select count(*) from outbox_mails where id = ?::uuid and recipient = ?",
                                mail.getString("id"),
                                person.email())
                        == 1)
                .findFirst();
    }
}
