package io.workstream.connector;

import io.workstream.audit.AuditEvent;
import io.workstream.secret.Secrets;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.PlatformSettings;
import io.workstream.workspace.Membership;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The transactions behind {@link JivoChannelService}. */
@Stateless
public class JivoChannelRecords {

    private static final String TYPE = "jivo-channel";

    @Inject
    WorkspaceAccess access;

    @Inject
    Links links;

    @Inject
    Secrets secrets;

    @Inject
    LinkChanges changes;

    @Inject
    PlatformSettings platform;

    @Inject
    Clock clock;

    public void requireManager(Actor actor, UUID workspaceId) {
        access.require(actor, workspaceId, Scope.JIVO_MANAGE);
    }

    public JivoChannelView create(Actor actor, UUID workspaceId, NewJivoChannel draft) {
        requireManager(actor, workspaceId);
        JivoChannel channel = new JivoChannel(workspaceId, draft, secrets, clock);
        links.add(channel, ConnectorProblem.CHANNEL_NAME_TAKEN);
        changes.record(
                actor, workspaceId, new AuditEvent("jivo-channel.created", TYPE, channel.id()).to(facts(channel)));
        return channel.openView(secrets, platform.publicUrl());
    }

    public Page<JivoChannelView> list(Actor actor, UUID workspaceId, PageRequest request) {
        access.require(actor, workspaceId, Scope.CONNECTORS_READ);
        return links.page(JivoChannel.class, workspaceId, request).map(JivoChannel::view);
    }

    public JivoChannelView show(Actor actor, UUID workspaceId, UUID id) {
        Membership membership = access.require(actor, workspaceId, Scope.CONNECTORS_READ);
        JivoChannel channel = links.channel(workspaceId, id);
        if (!membership.may(Scope.JIVO_MANAGE)) {
            return channel.view();
        }
        changes.record(actor, workspaceId, new AuditEvent("jivo-channel.address-shown", TYPE, id));
        return channel.openView(secrets, platform.publicUrl());
    }

    public JivoChannelView change(Actor actor, UUID workspaceId, UUID id, JivoChannelChange change) {
        requireManager(actor, workspaceId);
        JivoChannel channel = links.channel(workspaceId, id);
        Map<String, String> before = facts(channel);
        channel.change(change, secrets);
        links.save(ConnectorProblem.CHANNEL_NAME_TAKEN);
        AuditEvent changed = new AuditEvent("jivo-channel.changed", TYPE, id);
        changes.record(actor, workspaceId, changed.from(before).to(facts(channel)));
        return channel.view();
    }

    public void delete(Actor actor, UUID workspaceId, UUID id) {
        requireManager(actor, workspaceId);
        JivoChannel channel = links.channel(workspaceId, id);
        links.remove(channel);
        changes.record(actor, workspaceId, new AuditEvent("jivo-channel.deleted", TYPE, id).from(facts(channel)));
    }

    public JivoChannelView rotateToken(Actor actor, UUID workspaceId, UUID id) {
        requireManager(actor, workspaceId);
        JivoChannel channel = links.channel(workspaceId, id);
        channel.rotateToken(secrets);
        changes.record(actor, workspaceId, new AuditEvent("jivo-channel.token-rotated", TYPE, id));
        return channel.openView(secrets, platform.publicUrl());
    }

    /** For the audit: the address itself is a secret. */
    private static Map<String, String> facts(JivoChannel channel) {
        JivoChannelView view = channel.view();
        return Map.of("name", view.name(), "status", view.status(), "host", view.outboundHint());
    }
}
