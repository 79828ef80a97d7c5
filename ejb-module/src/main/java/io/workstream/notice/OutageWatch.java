package io.workstream.notice;

import io.workstream.breaker.BreakerMoved;
import io.workstream.breaker.CallGate;
import io.workstream.breaker.Receiver;
import io.workstream.shared.Recurring;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Lets notices follow the breakers of this node. What could not be written down when it happened is made up for later. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutageWatch {

    private static final Logger LOG = Logger.getLogger(OutageWatch.class.getName());

    @Inject
    CallGate gate;

    @Inject
    NoticeDesk desk;

    /** Called in the middle of a call's end: nothing that fails here may reach it. */
    public void moved(@Observes BreakerMoved move) {
        Receiver receiver = move.receiver();
        if (move.lost()) {
            LOG.warning(() -> receiver.side() + " " + receiver.linkId() + " does not answer and is not called for now");
            Recurring.attempt("the notice of an outage", () -> desk.away(receiver));
        } else if (move.back()) {
            LOG.info(() -> receiver.side() + " " + receiver.linkId() + " answers again");
            Recurring.attempt("the end of a notice", () -> desk.back(receiver));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void confirm() {
        for (Receiver receiver : gate.missed()) {
            Recurring.attempt("the confirmation of an outage", () -> desk.away(receiver));
        }
    }
}
