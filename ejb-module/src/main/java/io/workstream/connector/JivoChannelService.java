package io.workstream.connector;

import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Connects Jivo channels to a workspace. Opens no transaction itself: addresses are resolved between the short ones of
 * {@link JivoChannelRecords}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JivoChannelService {

    @Inject
    JivoChannelRecords records;

    @Inject
    Wires wires;

    /** Connects a channel. Refused when our rules for outgoing calls forbid its address. */
    public JivoChannelView create(Actor actor, UUID workspaceId, NewJivoChannel draft) {
        records.requireManager(actor, workspaceId);
        refuseForbidden(draft.address());
        return records.create(actor, workspaceId, draft);
    }

    /** The workspace's channels, oldest first, without their inbound addresses. */
    public Page<JivoChannelView> list(Actor actor, UUID workspaceId, PageRequest request) {
        return records.list(actor, workspaceId, request);
    }

    /** One channel; with its inbound address for those who manage Jivo, which is written to the audit. */
    public JivoChannelView show(Actor actor, UUID workspaceId, UUID id) {
        return records.show(actor, workspaceId, id);
    }

    /** Changes name or address, or pauses and resumes it. */
    public JivoChannelView change(Actor actor, UUID workspaceId, UUID id, JivoChannelChange change) {
        records.requireManager(actor, workspaceId);
        if (change.outboundUrl() != null) {
            refuseForbidden(NewJivoChannel.address(change.outboundUrl()));
        }
        return records.change(actor, workspaceId, id, change);
    }

    /** Disconnects a channel, with its routes. */
    public void delete(Actor actor, UUID workspaceId, UUID id) {
        records.delete(actor, workspaceId, id);
    }

    /** Replaces the inbound address; the old one ends at once. */
    public JivoChannelView rotateToken(Actor actor, UUID workspaceId, UUID id) {
        return records.rotateToken(actor, workspaceId, id);
    }

    private void refuseForbidden(URI address) {
        Optional<String> objection = wires.jivo(connection -> connection.objectionTo(address));
        if (objection.isPresent()) {
            throw new Problem(ConnectorProblem.OUTBOUND_URL_REFUSED, Map.of("reason", objection.get()));
        }
    }
}
