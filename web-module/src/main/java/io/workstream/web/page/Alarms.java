package io.workstream.web.page;

import io.workstream.notice.Notice;
import io.workstream.notice.NoticeService;
import io.workstream.realtime.Topics;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What those who look after a workspace's connections see above every page while something is wrong with them. */
@Named("alarms")
@RequestScoped
public class Alarms {

    private static final String STOPPED = "stopped";
    private static final String LOST = "lost";
    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;

    /** Meta's codes by what a person has to do about them. */
    private static final Map<String, String> TROUBLES = Map.ofEntries(
            Map.entry("0", "token"),
            Map.entry("190", "token"),
            Map.entry("http-401", "token"),
            Map.entry("3", "permission"),
            Map.entry("10", "permission"),
            Map.entry("131005", "permission"),
            Map.entry("368", "locked"),
            Map.entry("131031", "locked"),
            Map.entry("131048", "limited"),
            Map.entry("131064", "limited"),
            Map.entry("131037", "name"),
            Map.entry("131042", "payment"),
            Map.entry("131045", "number"));

    @Inject
    NoticeService notices;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Texts texts;

    /**
     * One of them as it is shown.
     *
     * @param kind {@code error} where a person has to act, {@code warn} where it may end by itself
     * @param sentence what happened and what to do next
     * @param since when it began
     * @param link where to do it
     * @param linkText name of that place
     */
    public record Alarm(String kind, String sentence, Instant since, String link, String linkText) {}

    /** All that lasts now, oldest first. */
    public List<Alarm> getAll() {
        return notices.list(user.actor(), frame.workspaceId()).stream()
                .map(this::alarm)
                .toList();
    }

    /** The topic that tells when to look again. */
    public String getTopic() {
        return Topics.connectors(frame.workspaceId());
    }

    private Alarm alarm(Notice notice) {
        boolean raw = notice.kind().equals(LOST) && frame.may("AUDIT_READ");
        String connections = notice.subjectType().equals("jivo-channel") ? "jivo" : "whatsapp";
        return new Alarm(
                notice.kind().equals(STOPPED) ? "error" : "warn",
                texts.with(key(notice), notice.subjectName()),
                notice.raisedAt(),
                frame.path(raw ? "deliveries/events" : connections),
                texts.of("alarm.link." + (raw ? "events" : notice.subjectType())));
    }

    private static String key(Notice notice) {
        return switch (notice.kind()) {
            case STOPPED -> "alarm.stopped." + trouble(notice.code());
            case LOST -> "alarm.lost";
            default -> "alarm.away." + notice.subjectType();
        };
    }

    static String trouble(@Nullable String code) {
        if (code == null) {
            return "other";
        }
        boolean permission = code.matches("[0-9]{3}")
                && Integer.parseInt(code) >= FIRST_PERMISSION
                && Integer.parseInt(code) <= LAST_PERMISSION;
        return permission ? "permission" : TROUBLES.getOrDefault(code, "other");
    }
}
