package io.workstream.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that waits for the current transaction to commit, and is forgotten when it rolls back. */
@ApplicationScoped
public class AfterCommit {

    private static final Logger LOG = Logger.getLogger(AfterCommit.class.getName());
    private static final Object ACTIONS = AfterCommit.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    /** Runs the action once after the commit. */
    public void run(Runnable action) {
        once(action, action);
    }

    /**
     * Runs the action once it is certain that what the caller does stays: after the commit, or at once where there is no
     * transaction. Never where the transaction is bound to roll back: there nothing may be registered any more.
     */
    public void runIfKept(Runnable action) {
        switch (registry.getTransactionStatus()) {
            case Status.STATUS_ACTIVE -> run(action);
            case Status.STATUS_MARKED_ROLLBACK -> LOG.fine("not kept, so not counted");
            default -> action.run();
        }
    }

    /** Runs one action for this key after the commit, however often it is asked for. */
    public void once(Object key, Runnable action) {
        actions().putIfAbsent(key, action);
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Runnable> actions() {
        Map<Object, Runnable> known = (Map<Object, Runnable>) registry.getResource(ACTIONS);
        if (known != null) {
            return known;
        }
        Map<Object, Runnable> actions = new LinkedHashMap<>();
        registry.putResource(ACTIONS, actions);
        registry.registerInterposedSynchronization(new Completion(actions));
        return actions;
    }

    private record Completion(Map<Object, Runnable> actions) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing: all of it belongs behind the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                actions.values().forEach(Completion::attempt);
            }
        }

        private static void attempt(Runnable action) {
            try {
                action.run();
            } catch (RuntimeException failure) {
                // The commit stands; what is lost here is a nudge, and sweepers make up for those.
                LOG.log(Level.WARNING, "work after a commit failed", failure);
            }
        }
    }
}
