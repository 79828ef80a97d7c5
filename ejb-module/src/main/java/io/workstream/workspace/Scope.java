package io.workstream.workspace;

import java.util.Arrays;
import java.util.Optional;

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

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As roles and clients write it. */
    public String code() {
        return code;
    }

    static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
