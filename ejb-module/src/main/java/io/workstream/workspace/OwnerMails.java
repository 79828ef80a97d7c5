package io.workstream.workspace;

import io.workstream.identity.Accounts;
import io.workstream.identity.UserView;
import io.workstream.notification.Letter;
import io.workstream.notification.Mail;
import io.workstream.notification.Mails;
import io.workstream.shared.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What all owners of a workspace are told by mail, each in their own language, in the caller's transaction. */
@ApplicationScoped
class OwnerMails {

    @Inject
    Members members;

    @Inject
    Accounts accounts;

    @Inject
    Mails mails;

    @Inject
    PlatformSettings platform;

    /** Their workspace was deleted by this person; until when it can be brought back. */
    void tellDeleted(WorkspaceView workspace, UUID by) {
        Instant until = Objects.requireNonNull(workspace.restoreUntil(), "until when it can be brought back");
        String who = accounts.view(by).name();
        for (UserView owner : owners(workspace)) {
            send(
                    owner,
                    Letter.WORKSPACE_DELETED,
                    Map.of(
                            "name", owner.name(),
                            "workspace", workspace.name(),
                            "who", who,
                            "time", date(owner, until),
                            "link", platform.publicUrl() + "/"));
        }
    }

    /** Their workspace is there again. */
    void tellRestored(WorkspaceView workspace) {
        for (UserView owner : owners(workspace)) {
            send(
                    owner,
                    Letter.WORKSPACE_RESTORED,
                    Map.of(
                            "name", owner.name(),
                            "workspace", workspace.name(),
                            "link", platform.publicUrl() + "/w/" + workspace.slug()));
        }
    }

    /** A workspace that somebody else owned is theirs now. */
    void tellReceived(WorkspaceView workspace, UUID to, UUID by) {
        UserView owner = accounts.view(to);
        send(
                owner,
                Letter.WORKSPACE_RECEIVED,
                Map.of(
                        "name", owner.name(),
                        "workspace", workspace.name(),
                        "who", accounts.view(by).name(),
                        "link", platform.publicUrl() + "/w/" + workspace.slug()));
    }

    private List<UserView> owners(WorkspaceView workspace) {
        return members.owners(workspace.id()).stream().map(accounts::view).toList();
    }

    private void send(UserView owner, Letter letter, Map<String, String> parameters) {
        mails.send(new Mail(letter, owner.email(), owner.locale(), parameters));
    }

    private static String date(UserView reader, Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(reader.locale()))
                .withZone(ZoneId.of(reader.timezone()))
                .format(instant);
    }
}
