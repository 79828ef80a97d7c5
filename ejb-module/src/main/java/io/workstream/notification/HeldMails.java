package io.workstream.notification;

import io.workstream.shared.PlatformSettings;
import io.workstream.shared.Recurring;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets the mails go that were written while no mail server was set. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HeldMails {

    @Inject
    MailDesk desk;

    @Inject
    MailSettings settings;

    @Inject
    PlatformSettings platform;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void release() {
        if (settings.server() != null && platform.is(PlatformSettings.Role.WORKER)) {
            Recurring.attempt("the release of held mails", this::releaseAll);
        }
    }

    private void releaseAll() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = desk.release();
        }
    }
}
