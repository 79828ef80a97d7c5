package io.workstream.connector;

import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.realtime.RealtimePublisher;
import io.workstream.realtime.Topics;
import io.workstream.secret.Secrets;
import io.workstream.shared.Actor;
import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The transactions behind {@link Connectors} and {@link LinkTrials}. */
@Stateless
public class ConnectorLookup {

    @Inject
    Links links;

    @Inject
    Tenancy tenancy;

    @Inject
    WorkspaceAccess access;

    @Inject
    Secrets secrets;

    @Inject
    RealtimePublisher realtime;

    @Inject
    Event<LinkStopped> stops;

    @Inject
    PlatformSettings platform;

    public Optional<WhatsAppAccountLink> accountByToken(byte[] digest) {
        tenancy.enterAll();
        return links.accountByToken(digest)
                .map(account -> account.link(
                        links.sealing(),
                        links.language(account.workspaceId()),
                        links.channelOf(account.id()).orElse(null)));
    }

    public Optional<JivoChannelLink> channelByToken(byte[] digest) {
        tenancy.enterAll();
        return links.channelByToken(digest).map(channel -> channel.link(links.language(channel.workspaceId())));
    }

    public Optional<CloudCredentials> activeCredentials(UUID workspaceId, UUID accountId) {
        tenancy.enter(workspaceId);
        WhatsAppAccount account = links.account(workspaceId, accountId);
        return account.active() && links.active(workspaceId) ? Optional.of(credentials(account)) : Optional.empty();
    }

    public Optional<URI> activeAddress(UUID workspaceId, UUID channelId) {
        tenancy.enter(workspaceId);
        JivoChannel channel = links.channel(workspaceId, channelId);
        return channel.active() && links.active(workspaceId) ? Optional.of(channel.address(secrets)) : Optional.empty();
    }

    public CloudCredentials credentialsFor(Actor actor, UUID workspaceId, UUID accountId) {
        access.require(actor, workspaceId, Scope.CONNECTORS_MANAGE);
        return credentials(links.account(workspaceId, accountId));
    }

    public URI addressFor(Actor actor, UUID workspaceId, UUID channelId, Scope scope) {
        access.require(actor, workspaceId, scope);
        return links.channel(workspaceId, channelId).address(secrets);
    }

    /** Says whether the account stands still now. */
    public boolean stop(LinkStopped stop) {
        UUID workspaceId = stop.workspaceId();
        WhatsAppAccount account = links.lockedAccount(workspaceId, stop.accountId());
        WhatsAppAccount.Refusal refusal = account.refused(stop.reason(), stop.asOf());
        if (refusal == WhatsAppAccount.Refusal.NEW) {
            stops.fire(stop);
            realtime.announce(
                    Topics.connectors(workspaceId),
                    "account.state",
                    account.view(links.sealing(), platform.publicUrl()));
        }
        return refusal != WhatsAppAccount.Refusal.OF_BEFORE;
    }

    private CloudCredentials credentials(WhatsAppAccount account) {
        String phoneNumberId = account.phoneNumberId();
        if (phoneNumberId == null) {
            throw new Problem(ConnectorProblem.WHATSAPP_ACCOUNT_NOT_FOUND);
        }
        return new CloudCredentials(
                phoneNumberId, account.secrets(links.sealing()).accessToken());
    }
}
