package io.workstream.workspace;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The catalogue of rights that roles are made of. */
public enum Scope {
    WORKSPACE_READ("workspace.read"),
    WORKSPACE_MANAGE("workspace.manage"),
    MEMBERS_READ("members.read"),
    MEMBERS_INVITE("members.invite"),
    ROLES_MANAGE("roles.manage"),
    CONVERSATIONS_READ("conversations.read"),
    CONVERSATIONS_REPLY("conversations.reply"),
    CONNECTORS_READ("connectors.read"),
    CONNECTORS_MANAGE("connectors.manage"),
    JIVO_MANAGE("jivo.manage"),
    JOBS_RUN("jobs.run"),
    JOBS_MANAGE("jobs.manage"),
    AUDIT_READ("audit.read"),
    METRICS_READ("metrics.read");

    /** Stands in a role for every right, present and to come; only the owners' role says it. */
    static final String EVERYTHING = "*";

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As roles and clients write it. */
    public String code() {
        return code;
    }

    /** The rights with these codes; codes that nobody knows any more give none. */
    static Set<Scope> among(Collection<String> codes) {
        if (codes.contains(EVERYTHING)) {
            return EnumSet.allOf(Scope.class);
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        codes.forEach(code -> of(code).ifPresent(scopes::add));
        return scopes;
    }

    /** Codes in the order of the catalogue. */
    static List<String> codes(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::code).toList();
    }

    static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
