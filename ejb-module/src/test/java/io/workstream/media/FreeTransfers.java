package io.workstream.media;

import java.util.Optional;
import java.util.UUID;

/** Lets everything move at once. */
public final class FreeTransfers extends Transfers {

    @Override
    public <T, E extends Exception> Optional<T> attempt(UUID workspaceId, Transfer<T, E> transfer) throws E {
        return Optional.of(transfer.run());
    }
}
