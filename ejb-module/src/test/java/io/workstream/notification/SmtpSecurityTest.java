package io.workstream.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a letter and a password get to a real mail server in this process, unread by others. */
class SmtpSecurityTest {

    private static final String HERE = "127.0.0.1";
    /** A machine that is not ours, as far as settings can tell. */
    private static final String ELSEWHERE = "127.0.0.2";

    private static final String KEYS = "greenmail.tls.keystore.file";
    private static final String KEYS_PASSWORD = "greenmail.tls.keystore.password";

    @TempDir
    static Path folder;

    /** One for all: the server's library reads its keys once. */
    private static TestCertificate certificate;

    private final GreenMail plain = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP));
    private SSLContext before;

    @BeforeAll
    static void certify() throws Exception {
        certificate = TestCertificate.of(HERE, folder);
        System.setProperty(KEYS, certificate.file().toString());
        System.setProperty(KEYS_PASSWORD, TestCertificate.PASSWORD);
    }

    @AfterAll
    static void forget() {
        System.clearProperty(KEYS);
        System.clearProperty(KEYS_PASSWORD);
    }

    @BeforeEach
    void start() throws NoSuchAlgorithmException {
        before = SSLContext.getDefault();
        plain.start();
        plain.getUserManager().setAuthRequired(true);
        plain.setUser("me@example.test", "me", "secret-word");
    }

    @AfterEach
    void stop() {
        plain.stop();
        SSLContext.setDefault(before);
    }

    @Test
    void letterShouldGoThroughTlsFromTheFirstByte() throws Exception {
        SSLContext.setDefault(certificate.context());
        GreenMail closed = closed();
        try {
            sender("smtps://me:secret-word@" + HERE + ":" + closed.getSmtps().getPort())
                    .send(envelope());

            assertThat(closed.getReceivedMessages()).hasSize(1);
        } finally {
            closed.stop();
        }
    }

    @Test
    void letterShouldNotGoToAServerWhoseCertificateNobodyVouchesFor() throws Exception {
        GreenMail closed = closed();
        try {
            SmtpSender sender = sender(
                    "smtps://me:secret-word@" + HERE + ":" + closed.getSmtps().getPort());

            assertThatThrownBy(() -> sender.send(envelope())).isInstanceOf(MessagingException.class);
            assertThat(closed.getReceivedMessages()).isEmpty();
        } finally {
            closed.stop();
        }
    }

    @Test
    void passwordShouldBeSaidOnlyOnceTheLineIsClosedByStartTls() throws Exception {
        SSLContext tls = TestCertificate.of(ELSEWHERE, folder).context();
        SSLContext.setDefault(tls);
        try (StartTlsFront front =
                new StartTlsFront(ELSEWHERE, tls, plain.getSmtp().getPort())) {
            sender("smtp://me:secret-word@" + ELSEWHERE + ":" + front.port()).send(envelope());

            assertThat(plain.getReceivedMessages()).hasSize(1);
            assertThat(front.inTheClear()).hasSize(3).contains("STARTTLS").noneMatch(said -> said.contains("AUTH"));
        }
    }

    @Test
    void letterShouldNotGoWhenTheCertificateIsAnothersThanTheServers() throws Exception {
        SSLContext tls = TestCertificate.of("127.0.0.3", folder).context();
        SSLContext.setDefault(tls);
        try (StartTlsFront front =
                new StartTlsFront(ELSEWHERE, tls, plain.getSmtp().getPort())) {
            SmtpSender sender = sender("smtp://me:secret-word@" + ELSEWHERE + ":" + front.port());

            assertThatThrownBy(() -> sender.send(envelope())).isInstanceOf(MessagingException.class);
            assertThat(plain.getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void passwordShouldBeKeptWhenAServerElsewhereOffersNoTls() throws Exception {
        GreenMail open = new GreenMail(new ServerSetup(0, ELSEWHERE, ServerSetup.PROTOCOL_SMTP));
        open.start();
        try {
            SmtpSender sender = sender(
                    "smtp://me:secret-word@" + ELSEWHERE + ":" + open.getSmtp().getPort());

            assertThatThrownBy(() -> sender.send(envelope()))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(open.getReceivedMessages()).isEmpty();
        } finally {
            open.stop();
        }
    }

    @Test
    void refusedLoginShouldBeWorthAnotherTry() throws Exception {
        SmtpSender sender =
                sender("smtp://me:wrong@" + HERE + ":" + plain.getSmtp().getPort());

        assertThatThrownBy(() -> sender.send(envelope())).isInstanceOf(AuthenticationFailedException.class);
    }

    private static GreenMail closed() {
        GreenMail closed = new GreenMail(new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTPS));
        closed.start();
        closed.getUserManager().setAuthRequired(true);
        closed.setUser("me@example.test", "me", "secret-word");
        return closed;
    }

    private static SmtpSender sender(String url) throws MessagingException {
        return new SmtpSender(SmtpServer.parse(url), new InternetAddress("no-reply@example.test"));
    }

    private static Envelope envelope() {
        Wording.Text words = Wording.in("en").write(Letter.CONFIRM_EMAIL, Map.of("name", "Ann", "link", "http://a/b"));
        return new Envelope(new UUID(1, 1), "ann@example.test", words, Instant.parse("2026-11-22T18:00:00Z"));
    }
}
