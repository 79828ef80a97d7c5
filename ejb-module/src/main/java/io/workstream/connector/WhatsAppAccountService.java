package io.workstream.connector;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Problem;
import io.workstream.shared.UniqueViolation;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
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
    Connectors connectors;

    @Inject
    Wires wires;

    @Inject
    AuditLog audit;

    @Inject
    PlatformSettings platform;

    @Inject
    Clock clock;

    /** Connects a number; calls nobody. */
    public WhatsAppAccountView create(Actor actor, UUID workspaceId, NewWhatsAppAccount draft) {
        access.require(actor, workspaceId, Scope.CONNECTORS_MANAGE);
        slots.claimOne(workspaceId);
        WhatsAppAccount account = new WhatsAppAccount(workspaceId, draft, links.sealing(), clock);
        try {
            links.add(account);
        } catch (PersistenceException failure) {
            throw UniqueViolation.constraint(failure).isPresent()
                    ? new Problem(ConnectorProblem.PHONE_NUMBER_TAKEN)
                    : failure;
        }
        record(actor, workspaceId, "whatsapp-account.created", account.id());
        return view(account);
    }

    /** The workspace's numbers, oldest first. */
    public Page<WhatsAppAccountView> list(Actor actor, UUID workspaceId, PageRequest request) {
        access.require(actor, workspaceId, Scope.CONNECTORS_READ);
        return links.page(WhatsAppAccount.class, workspaceId, request).map(this::view);
    }

    /** One number. */
    public WhatsAppAccountView show(Actor actor, UUID workspaceId, UUID id) {
        access.require(actor, workspaceId, Scope.CONNECTORS_READ);
        return view(links.account(workspaceId, id));
    }

    /** Changes alias, secrets, or pauses and resumes it. New secrets end an error. */
    public WhatsAppAccountView change(Actor actor, UUID workspaceId, UUID id, WhatsAppAccountChange change) {
        access.require(actor, workspaceId, Scope.CONNECTORS_MANAGE);
        WhatsAppAccount account = links.account(workspaceId, id);
        account.change(change, links.sealing());
        connectors.forgetAfterCommit();
        record(actor, workspaceId, "whatsapp-account.changed", id);
        return view(account);
    }

    /** Disconnects a number, with its conversations. */
    public void delete(Actor actor, UUID workspaceId, UUID id) {
        access.require(actor, workspaceId, Scope.CONNECTORS_MANAGE);
        links.remove(links.account(workspaceId, id));
        connectors.forgetAfterCommit();
        record(actor, workspaceId, "whatsapp-account.deleted", id);
    }

    /** Asks Meta whether the credentials are good and the number theirs. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CheckResult check(Actor actor, UUID workspaceId, UUID id) {
        CloudCredentials credentials = connectors.credentialsFor(actor, workspaceId, id);
        return wires.whatsApp(connection -> CheckResult.of(connection.check(credentials), true));
    }

    private WhatsAppAccountView view(WhatsAppAccount account) {
        return account.view(links.sealing(), platform.publicUrl());
    }

    private void record(Actor actor, UUID workspaceId, String action, UUID id) {
        audit.record(actor, workspaceId, new AuditEvent(action, TYPE, id, Map.of()));
    }
}
