package io.workstream.connector;

import io.workstream.audit.AuditEvent;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.PlatformSettings;
import io.workstream.workspace.Membership;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Connects WhatsApp numbers to a workspace. */
@Stateless
public class WhatsAppAccountService {

    private static final String TYPE = "whatsapp-account";

    @Inject
    WorkspaceAccess access;

    @Inject
    Links links;

    @Inject
    WhatsAppSlots slots;

    @Inject
    LinkChanges changes;

    @Inject
    PlatformSettings platform;

    @Inject
    Event<LinkMended> mends;

    @Inject
    Clock clock;

    /** Connects a number; calls nobody. */
    public WhatsAppAccountView create(Actor actor, UUID workspaceId, NewWhatsAppAccount draft) {
        access.require(actor, workspaceId, Scope.CONNECTORS_MANAGE);
        slots.claimOne(workspaceId);
        WhatsAppAccount account = new WhatsAppAccount(workspaceId, draft, links.sealing(), clock);
        links.add(account, ConnectorProblem.PHONE_NUMBER_TAKEN);
        changes.record(
                actor, workspaceId, new AuditEvent("whatsapp-account.created", TYPE, account.id()).to(facts(account)));
        return view(account);
    }

    /** The workspace's numbers, oldest first. */
    public Page<WhatsAppAccountView> list(Actor actor, UUID workspaceId, PageRequest request) {
        Membership reader = access.require(actor, workspaceId, Scope.CONNECTORS_READ);
        return links.page(WhatsAppAccount.class, workspaceId, request).map(account -> shown(reader, account));
    }

    /** One number. */
    public WhatsAppAccountView show(Actor actor, UUID workspaceId, UUID id) {
        return shown(access.require(actor, workspaceId, Scope.CONNECTORS_READ), links.account(workspaceId, id));
    }

    /** Changes alias, secrets, or pauses and resumes it. New secrets end an error. */
    public WhatsAppAccountView change(Actor actor, UUID workspaceId, UUID id, WhatsAppAccountChange change) {
        access.require(actor, workspaceId, Scope.CONNECTORS_MANAGE);
        WhatsAppAccount account = links.account(workspaceId, id);
        Map<String, String> before = facts(account);
        account.change(change, links.sealing(), clock);
        if (!account.stopped()) {
            mends.fire(new LinkMended(workspaceId, id));
        }
        AuditEvent changed = new AuditEvent(
                "whatsapp-account.changed", TYPE, id, Map.of("secretsReplaced", change.secretsReplaced()));
        changes.record(actor, workspaceId, changed.from(before).to(facts(account)));
        return view(account);
    }

    /** Disconnects a number, with its conversations. */
    public void delete(Actor actor, UUID workspaceId, UUID id) {
        access.require(actor, workspaceId, Scope.CONNECTORS_MANAGE);
        WhatsAppAccount account = links.account(workspaceId, id);
        links.remove(account);
        mends.fire(new LinkMended(workspaceId, id));
        changes.record(actor, workspaceId, new AuditEvent("whatsapp-account.deleted", TYPE, id).from(facts(account)));
    }

    /** For the audit, without secrets. */
    private Map<String, String> facts(WhatsAppAccount account) {
        WhatsAppAccountView view = view(account);
        return Map.of("alias", view.alias(), "phoneNumber", view.phoneNumber(), "status", view.status());
    }

    private WhatsAppAccountView shown(Membership reader, WhatsAppAccount account) {
        WhatsAppAccountView view = view(account);
        return reader.visiting() ? view.withoutAddress() : view;
    }

    private WhatsAppAccountView view(WhatsAppAccount account) {
        return account.view(links.sealing(), platform.publicUrl());
    }
}
