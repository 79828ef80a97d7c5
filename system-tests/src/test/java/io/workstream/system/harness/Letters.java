package io.workstream.system.harness;

import static io.workstream.system.harness.Patience.soon;

import io.workstream.simulator.mail.Mail;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What people find in their mailboxes. */
public final class Letters {

    private static final Pattern INVITATION = Pattern.compile("https?://\\S+/invitation/([A-Za-z0-9_-]+)");

    private Letters() {}

    /** All mails to an address so far, oldest first. */
    public static List<Mail> to(String address) {
        return Stack.get().simulators().inbox().mails().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** The token in the newest invitation once there are so many; waits for it. */
    public static String invitationToken(String address, int count) {
        soon().until(() -> to(address).size() >= count);
        List<Mail> mails = to(address);
        return INVITATION
                .matcher(mails.get(mails.size() - 1).text())
                .results()
                .map((MatchResult link) -> link.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the mail has no link"));
    }

    /** The same as the path that its link opens. */
    public static URI invitation(String address) {
        return URI.create("/invitation/" + invitationToken(address, 1));
    }
}
