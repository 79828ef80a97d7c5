package io.workstream.system.harness;

import io.workstream.simulator.mail.Mail;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person got by mail. */
public record Mailbox(String address) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_-]+)");

    public static Mailbox of(Person person) {
        return new Mailbox(person.email());
    }

    /** Oldest first. */
    public List<Mail> mails() {
        return Stack.get().simulators().inbox().mails().stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    /** Waits for a mail whose subject has these words; the newest of them. */
    public Mail awaitMail(String subject) {
        return Patience.soon()
                .alias("a mail to " + address + " about " + subject)
                .until(() -> newest(subject), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Mail> newest(String subject) {
        return mails().stream().filter(mail -> mail.subject().contains(subject)).reduce((earlier, later) -> later);
    }

    /** The link in such a mail, as a path with its query. */
    public String awaitLink(String subject) {
        Matcher link = LINK.matcher(awaitMail(subject).text());
        if (!link.find()) {
            throw new AssertionError("no link in the mail about " + subject);
        }
        URI uri = URI.create(link.group());
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** The token in the link of such a mail. */
    public String awaitToken(String subject) {
        Matcher token = TOKEN.matcher(awaitLink(subject));
        if (!token.find()) {
            throw new AssertionError("no token in the link of the mail about " + subject);
        }
        return token.group(1);
    }
}
