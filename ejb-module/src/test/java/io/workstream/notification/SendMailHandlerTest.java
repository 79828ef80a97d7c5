package io.workstream.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.job.NewJob;
import jakarta.json.bind.JsonbBuilder;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendMailHandlerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private final UUID mail = new UUID(1, 1);
    private final Desk desk = new Desk();
    private final SendMailHandler handler = new SendMailHandler();
    private GreenMail server;

    @BeforeEach
    void connect() throws IOException, AddressException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        handler.jsonb = JsonbBuilder.create();
        handler.desk = desk;
        handler.settings = settings(SmtpServer.parse("smtp://127.0.0.1:" + port));
    }

    @Test
    void mailShouldGoOutOnceTheServerTakesIt() {
        desk.envelope = envelope("ann@example.test");

        JobOutcome first = handler.run(job());
        server.start();
        JobOutcome second = handler.run(job());

        try {
            assertThat(first).isEqualTo(new JobOutcome.Later(NOW.plusSeconds(10)));
            assertThat(second).isEqualTo(JobOutcome.completed());
            assertThat(desk.told).containsExactly("again", "sent");
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void mailShouldFailWhenItWasTriedOftenEnough() {
        desk.envelope = envelope("ann@example.test");
        desk.next = null;

        assertThat(handler.run(job())).isInstanceOf(JobOutcome.Failed.class);
    }

    @Test
    void mailShouldFailAtOnceWhenItsAddressIsNone() {
        desk.envelope = envelope("ann@");

        assertThat(handler.run(job())).isInstanceOf(JobOutcome.Failed.class);
        assertThat(desk.told).containsExactly("refused");
    }

    @Test
    void nothingShouldBeDoneWhenThereIsNothingToSendOrNoServer() throws AddressException {
        assertThat(handler.run(job())).isEqualTo(JobOutcome.completed());

        desk.envelope = envelope("ann@example.test");
        handler.settings = settings(null);

        assertThat(handler.run(job())).isEqualTo(JobOutcome.completed());
        assertThat(desk.told).isEmpty();
    }

    private static MailSettings settings(@Nullable SmtpServer to) throws AddressException {
        return new MailSettings(to, new InternetAddress("no-reply@example.test"), List.of(Duration.ofSeconds(10)));
    }

    private Envelope envelope(String recipient) {
        Wording.Text words = Wording.in("en").write(Letter.CONFIRM_EMAIL, Map.of("name", "Ann", "link", "http://a/b"));
        return new Envelope(mail, recipient, words, NOW);
    }

    private JobRun job() {
        return new JobRun(new UUID(2, 2), NewJob.PLATFORM, null, SendMail.TYPE, 0, 1, "{\"mailId\":\"" + mail + "\"}");
    }

    /** Holds one letter, and what it was told about it. */
    private static final class Desk extends MailDesk {

        private final List<String> told = new ArrayList<>();
        private @Nullable Envelope envelope;
        private @Nullable Instant next = NOW.plusSeconds(10);

        @Override
        public Optional<Envelope> envelope(UUID mailId) {
            return Optional.ofNullable(envelope);
        }

        @Override
        public void sent(UUID mailId) {
            told.add("sent");
        }

        @Override
        public void refused(UUID mailId, String error) {
            told.add("refused");
        }

        @Override
        public Optional<Instant> again(UUID mailId, String error) {
            told.add("again");
            return Optional.ofNullable(next);
        }
    }
}
