package io.workstream.platform;

import io.workstream.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tries whether the storage takes anything: a full disk is noticed before a customer's file is lost to it. */
@ApplicationScoped
class StorageTrial {

    private static final Logger LOG = Logger.getLogger(StorageTrial.class.getName());
    private static final String KEY = "health/probe";
    private static final byte[] BYTES = {1};

    @Inject
    Storage storage;

    private volatile boolean passed = true;

    /** Writes a byte and removes it. */
    void run() {
        try {
            storage.put(KEY, BYTES.length, target -> target.write(BYTES));
            storage.delete(KEY);
            passed = true;
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "the storage takes nothing", failure);
            passed = false;
        }
    }

    /** How the last one ended. */
    boolean passed() {
        return passed;
    }
}
