package io.workstream.identity;

import io.workstream.shared.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;

/** Makes the first platform administrator out of the settings, unless there is one. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @PostConstruct
    void makeUnlessThere() {
        Optional<String> email = new Setting("workstream.admin.email").text();
        Optional<String> password = new Setting("workstream.admin.password").text();
        if (accounts.anyPlatformAdmin()) {
            return;
        }
        if (email.isEmpty() || password.isEmpty()) {
            LOG.warning("there is no platform administrator; set WORKSTREAM_ADMIN_EMAIL and WORKSTREAM_ADMIN_PASSWORD");
            return;
        }
        Registration registration = new Registration(email.get(), password.get(), "Administrator");
        accounts.addAdministrator(registration, passwords.hash(password.get()));
        LOG.info("the first platform administrator was made");
    }
}
