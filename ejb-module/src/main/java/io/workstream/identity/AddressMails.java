package io.workstream.identity;

import io.workstream.job.NewJob;
import io.workstream.secret.Secrets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Mails to whoever has an address, if anybody has. The look-up is a job's, so whoever causes the mail gets the same answer for
 * every address, in words and in time.
 */
@Stateless
public class AddressMails {

    private static final String SEAL = "mail-by-address";

    @Inject
    Accounts accounts;

    @Inject
    AccountLinks links;

    @Inject
    AccountMails mails;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** The job that mails a link with this purpose. */
    public NewJob job(AccountLinks.Purpose purpose, String email) {
        String sealed = secrets.seal(SEAL, email.strip().getBytes(StandardCharsets.UTF_8));
        return NewJob.ofPlatform(AddressMail.TYPE, new AddressMail(purpose.slug(), sealed));
    }

    /** Mails whoever has the address, at most once a minute for each purpose. */
    public void send(AddressMail asked) {
        AccountLinks.Purpose purpose = AccountLinks.Purpose.of(asked.purpose());
        secrets.unseal(SEAL, asked.sealedEmail())
                .map(email -> new String(email, StandardCharsets.UTF_8))
                .flatMap(accounts::byEmail)
                .filter(user -> rested(user, purpose))
                .ifPresent(user -> send(user, purpose));
    }

    private void send(UserView user, AccountLinks.Purpose purpose) {
        switch (purpose) {
            case RESET_PASSWORD -> mails.sendReset(user);
            case UNLOCK -> mails.sendUnlock(user);
            case CONFIRM_EMAIL, CHANGE_EMAIL -> throw new IllegalStateException("nobody asks for this by an address");
        }
    }

    private boolean rested(UserView user, AccountLinks.Purpose purpose) {
        Optional<Instant> last = links.newest(user.id(), purpose);
        return last.isEmpty() || last.get().plus(AccountLinks.BETWEEN_MAILS).isBefore(clock.instant());
    }
}
