package io.workstream.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a transaction collects to write it at once at the end of the use case: {@link WritesCollected} sees to that. (The
 * container's own call before the commit comes too late: Payara may have taken the connection away by then.)
 */
@ApplicationScoped
public class BeforeCommit {

    private static final Object PENDING = BeforeCommit.class.getName();

    /** What is collected under one key. */
    public interface Collection {

        /** Writes what is there, and keeps nothing. */
        void write();

        /** Whether nothing waits. */
        boolean isEmpty();
    }

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    /** The current transaction's collection under this key, made at its first use. */
    @SuppressWarnings("unchecked")
    public <C extends Collection> C collection(Object key, Supplier<C> fresh) {
        return (C) pending().collections.computeIfAbsent(key, unknown -> fresh.get());
    }

    /** Writes what the current transaction has collected, if there is one. */
    void write() {
        if (registry.getTransactionStatus() == Status.STATUS_ACTIVE
                && registry.getResource(PENDING) instanceof Pending pending) {
            pending.collections.values().forEach(Collection::write);
        }
    }

    private Pending pending() {
        if (registry.getResource(PENDING) instanceof Pending known) {
            return known;
        }
        Pending pending = new Pending();
        registry.putResource(PENDING, pending);
        registry.registerInterposedSynchronization(pending);
        return pending;
    }

    /** Lets nothing be forgotten: a transaction that ends with something unwritten must not commit. */
    private static final class Pending implements Synchronization {

        private final Map<Object, Collection> collections = new LinkedHashMap<>();

        @Override
        public void beforeCompletion() {
            if (!collections.values().stream().allMatch(Collection::isEmpty)) {
                throw new IllegalStateException("a transaction ends outside a session bean, with rows unwritten");
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing: what was written stands or falls with the transaction.
        }
    }
}
