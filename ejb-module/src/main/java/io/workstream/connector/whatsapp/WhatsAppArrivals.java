package io.workstream.connector.whatsapp;

import io.workstream.shared.GroupCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lets calls about one account that come at the same moment share a transaction. */
@ApplicationScoped
class WhatsAppArrivals {

    private static final int MOST_AT_ONCE = 64;

    @Inject
    WhatsAppIntake intake;

    private final GroupCommit<UUID, WhatsAppCall, Integer> calls =
            new GroupCommit<>(MOST_AT_ONCE, (account, together) -> intake.take(together));

    /** Takes a call in; when this returns, it is committed. */
    void take(WhatsAppCall call) {
        calls.write(call.account().id(), call);
    }
}
