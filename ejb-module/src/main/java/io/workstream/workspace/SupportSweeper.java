package io.workstream.workspace;

import io.workstream.shared.Recurring;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Writes down each minute which visits are over; nobody is let in by one that is, whether this ran or not. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SupportSweeper {

    @Inject
    SupportService support;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void sweep() {
        Recurring.attempt("the end of visits for support", support::endExpired);
    }
}
