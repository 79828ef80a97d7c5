package io.workstream.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.workstream.shared.Ids;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real mail server in this process. */
class SmtpSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private final UUID id = Ids.next(Clock.fixed(NOW, ZoneOffset.UTC));
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void letterShouldArriveInBothForms() throws Exception {
        sender("").send(envelope("ivan@example.test"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Подтвердите адрес электронной почты");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("no-reply@example.test"));
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@example.test>");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("Здравствуйте, Иван!", "http://a/b?c=d");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("<p>Здравствуйте, Иван!</p>", "<html lang=\"ru\">");
    }

    @Test
    void letterShouldArriveOnceTheServerTakesItAgain() throws Exception {
        SmtpSender sender = sender("");
        server.stop();
        assertThatThrownBy(() -> sender.send(envelope("ann@example.test"))).isInstanceOf(MessagingException.class);

        server.start();
        SmtpSender again = sender("");
        again.send(envelope("ann@example.test"));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void letterShouldBeSentUnderALoginWhenTheServerWantsOne() throws Exception {
        server.getUserManager().setAuthRequired(true);
        server.setUser("me@example.test", "me", "p:w");

        assertThatThrownBy(() -> sender("me:wrong@").send(envelope("ann@example.test")))
                .isInstanceOf(MessagingException.class);
        sender("me:p%3Aw@").send(envelope("ann@example.test"));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void letterShouldNeverBeTakenWhenItsAddressIsNone() {
        assertThatThrownBy(() -> sender("").send(envelope("ann@"))).isInstanceOf(SmtpSender.NeverTaken.class);
    }

    @ParameterizedTest
    @CsvSource({"., 554 5.7.1 spam", ".,552 too large", "DATA, 554 no valid recipients", "RCPT, 550 unknown here"})
    void mailShouldNeverBeTakenWhenTheServerRefusesItOrItsRecipientForGood(String command, String answer)
            throws Exception {
        try (ScriptedSmtp scripted = new ScriptedSmtp().answering(command, answer)) {
            SmtpSender sender = sender("", scripted.port());

            assertThatThrownBy(() -> sender.send(envelope("ann@example.test")))
                    .isInstanceOf(SmtpSender.NeverTaken.class)
                    .hasMessageContaining(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "., 451 4.3.0 try later",
        "DATA, 421 busy",
        "RCPT, 450 greylisted",
        "MAIL, 553 who are you",
        "EHLO, 554 no"
    })
    void mailShouldBeTriedAgainWhenTheServerRefusesItForNowOrItsSender(String command, String answer) throws Exception {
        try (ScriptedSmtp scripted =
                new ScriptedSmtp().answering(command, answer).answering("HELO", answer)) {
            SmtpSender sender = sender("", scripted.port());

            assertThatThrownBy(() -> sender.send(envelope("ann@example.test"))).isInstanceOf(MessagingException.class);
        }
    }

    @Test
    void reasonShouldHoldTheWordsOfTheServer() {
        MessagingException failure =
                new SendFailedException("Invalid Addresses", new MessagingException("550 5.1.1 unknown here\n"));

        assertThat(SmtpSender.reason(failure)).isEqualTo("Invalid Addresses: 550 5.1.1 unknown here");
    }

    private SmtpSender sender(String login) throws MessagingException {
        return sender(login, server.getSmtp().getPort());
    }

    private static SmtpSender sender(String login, int port) throws MessagingException {
        return new SmtpSender(
                SmtpServer.parse("smtp://" + login + "127.0.0.1:" + port),
                new InternetAddress("no-reply@example.test"));
    }

    private Envelope envelope(String recipient) {
        Wording.Text words =
                Wording.in("ru").write(Letter.CONFIRM_EMAIL, Map.of("name", "Иван", "link", "http://a/b?c=d"));
        return new Envelope(id, recipient, words, NOW);
    }
}
