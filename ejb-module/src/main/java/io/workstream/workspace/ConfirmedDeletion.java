package io.workstream.workspace;

import io.workstream.identity.OwnAccount;
import io.workstream.shared.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Deletes a workspace for somebody who typed its name and their password. Hashes, so it opens no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmedDeletion {

    @Inject
    OwnAccount account;

    @Inject
    WorkspaceDeletion deletion;

    /** Refused with a wrong password, which counts as a vain try to sign in, and with another name. */
    public WorkspaceView delete(Actor actor, UUID workspaceId, String name, String password) {
        account.prove(actor, password);
        return deletion.deleteNamed(actor, workspaceId, name);
    }
}
