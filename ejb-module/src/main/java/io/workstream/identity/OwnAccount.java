package io.workstream.identity;

import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What people do with their own account and prove by their password or by a link. Hashes, so it opens no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnAccount {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    PasswordChanges changes;

    @Inject
    EmailConfirmation confirmation;

    @Inject
    AccountDeletion deletion;

    @Inject
    LoginLimits limits;

    /** Changes the actor's password; all sessions but their browser's end. */
    public void changePassword(Actor actor, String present, String wanted) {
        prove(actor, present);
        UserView user = accounts.view(actor.userId());
        changes.change(actor, hash(wanted, user.email(), user.name()));
    }

    /** Asks at another address whether the actor's account is to have it. */
    public void askForEmail(Actor actor, String present, String email) {
        prove(actor, present);
        confirmation.askFor(actor, email);
    }

    /**
     * Sets a new password by a link out of a mail; all sessions end.
     *
     * @param address from where
     */
    public void resetPassword(String token, String wanted, String address) {
        UserView user = changes.owner(token).orElseThrow(() -> new Problem(IdentityProblem.LINK_INVALID));
        changes.reset(token, hash(wanted, user.email(), user.name()), address);
    }

    /** Deletes the actor's account. */
    public void delete(Actor actor, String present) {
        prove(actor, present);
        deletion.delete(actor);
    }

    /** Takes the wish for a new password in; the answer is the same whether anybody has the address. */
    public void forgot(String email, Origin origin) {
        limits.tryForgotten(origin);
        changes.ask(email);
    }

    /** Refused unless this is the actor's password. Whoever found an open screen is a guesser, too: tries are counted. */
    public void prove(Actor actor, String present) {
        limits.tryProof(actor);
        String hash = accounts.known(actor.userId()).passwordHash();
        if (!passwords.matches(present, hash, () -> limits.notProved(actor))) {
            throw new Problem(IdentityProblem.PASSWORD_WRONG);
        }
        limits.proved(actor);
    }

    private String hash(String wanted, String... personal) {
        PasswordRule.length(wanted);
        PasswordRule.uncommon(wanted, personal);
        return passwords.hash(wanted);
    }
}
