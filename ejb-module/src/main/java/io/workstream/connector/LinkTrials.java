package io.workstream.connector;

import io.workstream.connector.ra.api.ChannelStatus;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import io.workstream.workspace.Scope;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Tries a link out by one call to the other side. Opens no transaction around it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkTrials {

    @Inject
    ConnectorLookup lookup;

    @Inject
    Wires wires;

    @Inject
    Clock clock;

    /** Asks Meta whether an account's credentials are good and the number theirs. */
    public CheckResult checkAccount(Actor actor, UUID workspaceId, UUID accountId) {
        CloudCredentials credentials = lookup.credentialsFor(actor, workspaceId, accountId);
        return wires.whatsApp(connection -> CheckResult.of(connection.check(credentials), true));
    }

    /** Asks Jivo whether an operator is online. */
    public CheckResult checkChannel(Actor actor, UUID workspaceId, UUID channelId) {
        URI address = lookup.addressFor(actor, workspaceId, channelId, Scope.CONNECTORS_READ);
        ChannelStatus status = wires.jivo(connection -> connection.status(address));
        return CheckResult.of(status.receipt(), status.available());
    }

    /** Posts a marked test message to a Jivo channel, as from a customer named WorkStream. */
    public CheckResult sendTest(Actor actor, UUID workspaceId, UUID channelId) {
        URI address = lookup.addressFor(actor, workspaceId, channelId, Scope.JIVO_MANAGE);
        CustomerMessage test = new CustomerMessage(
                "workstream-test", "WorkStream", null, Ids.next(clock).toString(), "WorkStream: test / проверка связи");
        return wires.jivo(connection -> CheckResult.of(connection.send(address, test), true));
    }
}
