package io.workstream.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The short transactions around the sending of a mail; the network comes between them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailDesk {

    private static final int LONGEST_ERROR = 500;
    private static final int CHUNK = 100;

    @Inject
    OutboxMails outbox;

    @Inject
    Mails mails;

    @Inject
    MailSettings settings;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    /** The letter to be sent; empty when there is nothing to do: it is sent, withdrawn, too old, or no server is set. */
    public Optional<Envelope> envelope(UUID mailId) {
        Optional<OutboxMails.Row> row = outbox.queued(mailId);
        if (row.isPresent() && settings.server() == null) {
            outbox.hold(mailId);
            return Optional.empty();
        }
        return row.filter(this::useful).map(this::envelope);
    }

    /** The mail server has it. */
    public void sent(UUID mailId) {
        outbox.sent(mailId);
    }

    /** The mail server will never take it. */
    public void refused(UUID mailId, String error) {
        outbox.failed(mailId, "failed", shortened(error));
    }

    /** It did not get out this time; when to try again, empty when it was tried often enough. */
    public Optional<Instant> again(UUID mailId, String error) {
        int failures = outbox.queued(mailId).map(OutboxMails.Row::attempts).orElse(0);
        List<Duration> pauses = settings.pauses();
        boolean over = failures >= pauses.size();
        outbox.failed(mailId, over ? "failed" : "queued", shortened(error));
        return over ? Optional.empty() : Optional.of(clock.instant().plus(pauses.get(failures)));
    }

    /** Sends on what waited for a mail server; returns whether there may be more. */
    public boolean release() {
        List<UUID> released = outbox.release(CHUNK);
        released.forEach(mails::post);
        return released.size() == CHUNK;
    }

    private boolean useful(OutboxMails.Row row) {
        Instant end = row.goodUntil();
        boolean useful = end == null || end.isAfter(clock.instant());
        if (!useful) {
            outbox.failed(row.id(), "failed", "it would have come too late to be of use");
        }
        return useful;
    }

    @SuppressWarnings("unchecked")
    private Envelope envelope(OutboxMails.Row row) {
        Map<String, String> parameters = jsonb.fromJson(outbox.parameters(row), Map.class);
        Wording.Text words = Wording.in(row.locale()).write(Letter.of(row.letter()), parameters);
        return new Envelope(row.id(), row.recipient(), words, row.createdAt());
    }

    private static String shortened(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }
}
