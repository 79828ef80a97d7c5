package io.workstream.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;

/** The connection that JPA holds in a transaction. */
@ApplicationScoped
class PersistenceConnection {

    @PersistenceContext(unitName = "workstream")
    EntityManager em;

    /** From now to the end of the transaction it stays the same. */
    Connection ofTransaction() {
        Connection held = em.unwrap(Connection.class);
        if (held == null) {
            // It has begun without a word to the database, and gets its connection with the first.
            em.createNativeQuery("select 1").setFlushMode(FlushModeType.COMMIT).getSingleResult();
            held = em.unwrap(Connection.class);
        }
        return held;
    }
}
