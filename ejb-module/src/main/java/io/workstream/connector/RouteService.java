package io.workstream.connector;

import io.workstream.audit.AuditEvent;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Leads WhatsApp accounts to Jivo channels. */
@Stateless
public class RouteService {

    private static final String TYPE = "route";

    @Inject
    WorkspaceAccess access;

    @Inject
    Links links;

    @Inject
    LinkChanges changes;

    @Inject
    Clock clock;

    /** Makes a route; an account has at most one. */
    public RouteView create(Actor actor, UUID workspaceId, UUID whatsappAccountId, UUID jivoChannelId) {
        access.require(actor, workspaceId, Scope.CONNECTORS_MANAGE);
        WhatsAppAccount account = links.account(workspaceId, whatsappAccountId);
        Route route = new Route(workspaceId, account, links.channel(workspaceId, jivoChannelId), clock);
        links.add(route, ConnectorProblem.ACCOUNT_ROUTED);
        changes.record(actor, workspaceId, new AuditEvent("route.created", TYPE, route.id()));
        return route.view();
    }

    /** The workspace's routes, oldest first. */
    public Page<RouteView> list(Actor actor, UUID workspaceId, PageRequest request) {
        access.require(actor, workspaceId, Scope.CONNECTORS_READ);
        return links.page(Route.class, workspaceId, request).map(Route::view);
    }

    /** Takes a route away; messages stay. */
    public void delete(Actor actor, UUID workspaceId, UUID id) {
        access.require(actor, workspaceId, Scope.CONNECTORS_MANAGE);
        links.remove(links.route(workspaceId, id));
        changes.record(actor, workspaceId, new AuditEvent("route.deleted", TYPE, id));
    }
}
