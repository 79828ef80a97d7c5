package io.workstream.connector;

import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The short transactions around the listing of templates. */
@Stateless
public class TemplateDesk {

    /**
     * Whom to ask for templates.
     *
     * @param businessAccountId Meta's id of the business account
     */
    public record Business(CloudCredentials credentials, String businessAccountId) {}

    @Inject
    WorkspaceAccess access;

    @Inject
    Links links;

    @Inject
    Templates templates;

    @Inject
    Tenancy tenancy;

    /** Whom to ask for an account's templates. Refused when the account does not say which business it belongs to. */
    public Business business(Actor actor, UUID workspaceId, UUID accountId) {
        access.require(actor, workspaceId, Scope.CONVERSATIONS_READ);
        WhatsAppAccount account = links.account(workspaceId, accountId);
        String phoneNumberId = account.phoneNumberId();
        String businessAccountId = account.wabaId();
        if (phoneNumberId == null || businessAccountId == null) {
            throw new Problem(ConnectorProblem.BUSINESS_ACCOUNT_UNKNOWN);
        }
        String token = account.secrets(links.sealing()).accessToken();
        return new Business(new CloudCredentials(phoneNumberId, token), businessAccountId);
    }

    /** Keeps what Meta listed. */
    public void keep(UUID workspaceId, UUID accountId, List<TemplateView> listed) {
        tenancy.enter(workspaceId);
        templates.replace(workspaceId, accountId, listed);
    }

    /** What Meta listed last. */
    public List<TemplateView> kept(UUID workspaceId, UUID accountId) {
        tenancy.enter(workspaceId);
        return templates.of(workspaceId, accountId);
    }
}
