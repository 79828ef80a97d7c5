package io.workstream.web.page.workspace;

import io.workstream.audit.AuditEntry;
import io.workstream.web.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells audit entries in the reader's language. */
@Named("auditText")
@RequestScoped
public class AuditTexts {

    /**
     * One fact that is another now.
     *
     * @param before empty where there was none
     * @param after empty where there is none any more
     */
    public record Changed(String name, String before, String after) {}

    /** What can be done, as the search offers it. */
    private static final List<String> ACTIONS = List.of(
            "workspace",
            "member",
            "invitation",
            "role",
            "whatsapp-account",
            "jivo-channel",
            "route",
            "deliveries",
            "notice",
            "support",
            "audit");

    /** What else can be done, outside of workspaces. */
    private static final List<String> PLATFORMS_OWN =
            List.of("account", "session", "refresh-token", "administrator", "person", "address", "mail");

    @Inject
    Texts texts;

    /** What was done. */
    public String action(String action) {
        return texts.orElse("journal.action." + action, action);
    }

    /** Who did it. */
    public String actor(AuditEntry entry) {
        if (entry.actorId() == null) {
            return texts.of("journal.itself");
        }
        return Objects.requireNonNullElseGet(entry.actorName(), () -> texts.of("journal.gone"));
    }

    /** What it was done to, where the entry has a name for it. */
    public String object(AuditEntry entry) {
        for (Map<String, Object> facts : List.of(entry.details(), orNone(entry.after()), orNone(entry.before()))) {
            for (String name : List.of("name", "email", "alias", "reason")) {
                if (facts.get(name) instanceof String found) {
                    return found;
                }
            }
        }
        return "";
    }

    /** What is another now. */
    public List<Changed> changes(AuditEntry entry) {
        Map<String, Object> before = orNone(entry.before());
        Map<String, Object> after = orNone(entry.after());
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Changed(
                        texts.orElse("journal.fact." + name, name), said(before.get(name)), said(after.get(name))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** What can be sought in a workspace. */
    public List<String> getActions() {
        return ACTIONS;
    }

    /** What can be sought everywhere. */
    public List<String> getAllActions() {
        return Stream.concat(PLATFORMS_OWN.stream(), ACTIONS.stream()).toList();
    }

    private static Map<String, Object> orNone(@Nullable Map<String, Object> facts) {
        return facts == null ? Map.of() : facts;
    }

    private static String said(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }
}
