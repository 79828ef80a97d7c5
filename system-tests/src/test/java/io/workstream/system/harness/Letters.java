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

    /** The token in the newest invitation once there are so many; waits for it. Other mails are none. */
    public static String invitationToken(String address, int count) {
        soon().until(() -> tokens(address).size() >= count);
        List<String> tokens = tokens(address);
        return tokens.get(tokens.size() - 1);
    }

    private static List<String> tokens(String address) {
        return to(address).stream()
                .flatMap(mail -> INVITATION.matcher(mail.text()).results())
                .map((MatchResult link) -> link.group(1))
                .toList();
    }

    /** The same as the path that its link opens. */
    public static URI invitation(String address) {
        return URI.create("/invitation/" + invitationToken(address, 1));
    }
}
