package io.workstream.identity;

import io.workstream.notification.Letter;
import io.workstream.notification.Mail;
import io.workstream.notification.Mails;
import io.workstream.shared.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What people are told by mail about their accounts, in the caller's transaction. */
@ApplicationScoped
class AccountMails {

    @Inject
    Mails mails;

    @Inject
    AccountLinks links;

    @Inject
    PlatformSettings platform;

    @Inject
    Clock clock;

    /** Asks whether the account's address is its owner's. */
    void askToConfirm(UserView user) {
        sendLink(user, user.email(), AccountLinks.Purpose.CONFIRM_EMAIL, Letter.CONFIRM_EMAIL);
    }

    /** Asks at a new address whether it is to be the account's. */
    void askToConfirmNew(UserView user, String email) {
        sendLink(user, email, AccountLinks.Purpose.CHANGE_EMAIL, Letter.CONFIRM_NEW_EMAIL);
    }

    /** Sends the way to a new password. */
    void sendReset(UserView user) {
        sendLink(user, user.email(), AccountLinks.Purpose.RESET_PASSWORD, Letter.RESET_PASSWORD);
    }

    /** Tells that signing in is locked for a while, and sends the way to unlock it. */
    void sendUnlock(UserView user) {
        AccountLinks.Issued issued = links.issue(user.id(), AccountLinks.Purpose.UNLOCK, user.email());
        Map<String, String> parameters = Map.of(
                "name", user.name(),
                "time", time(user, clock.instant().plus(Limit.LONGEST)),
                "link", address(user, AccountLinks.Purpose.UNLOCK, issued.token()));
        mails.send(new Mail(Letter.ACCOUNT_LOCKED, user.email(), user.locale(), parameters).until(issued.expiresAt()));
    }

    /** Tells somebody that their account is gone. */
    void tellDeleted(UserView user) {
        send(user, user.email(), Letter.ACCOUNT_DELETED, Map.of());
    }

    /** Tells the old address that it is no longer the account's. */
    void tellEmailChanged(UserView user, String oldEmail) {
        send(user, oldEmail, Letter.EMAIL_CHANGED, Map.of("email", user.email()));
    }

    /** Tells that a spent refresh token came again, and what was done. */
    void tellTokenReused(UserView user, String address) {
        send(user, user.email(), Letter.TOKEN_REUSED, Map.of("address", address, "link", profile()));
    }

    /** Tells that somebody signed in from a browser that was not seen before. */
    void tellNewSignIn(UserView user, Origin origin) {
        Map<String, String> facts =
                Map.of("address", origin.address(), "device", origin.userAgent(), "link", profile());
        send(user, user.email(), Letter.NEW_SIGN_IN, facts);
    }

    /** Tells that the password is another. */
    void tellPasswordChanged(UserView user) {
        send(user, user.email(), Letter.PASSWORD_CHANGED, Map.of());
    }

    private void sendLink(UserView user, String recipient, AccountLinks.Purpose purpose, Letter letter) {
        AccountLinks.Issued issued = links.issue(user.id(), purpose, recipient);
        Map<String, String> parameters = Map.of("name", user.name(), "link", address(user, purpose, issued.token()));
        mails.send(new Mail(letter, recipient, user.locale(), parameters).until(issued.expiresAt()));
    }

    private void send(UserView user, String recipient, Letter letter, Map<String, String> facts) {
        Map<String, String> parameters = new HashMap<>(facts);
        parameters.put("name", user.name());
        parameters.put("time", time(user, clock.instant()));
        mails.send(new Mail(letter, recipient, user.locale(), parameters));
    }

    private String address(UserView user, AccountLinks.Purpose purpose, String token) {
        String page =
                switch (purpose) {
                    case CONFIRM_EMAIL, CHANGE_EMAIL -> "/confirm";
                    case RESET_PASSWORD -> "/reset";
                    case UNLOCK -> "/unlock";
                };
        return platform.publicUrl() + page + "?lang=" + user.locale() + "&token=" + token;
    }

    private String profile() {
        return platform.publicUrl() + "/profile";
    }

    private static String time(UserView user, Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(user.locale()))
                .withZone(ZoneId.of(user.timezone()))
                .format(instant);
    }
}
