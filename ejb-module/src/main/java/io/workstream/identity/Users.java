package io.workstream.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** All accounts. */
@ApplicationScoped
class Users {

    @PersistenceContext(unitName = "workstream")
    EntityManager em;

    Optional<User> byEmail(String email) {
        if (email.indexOf('\0') >= 0) {
            // No text of the database holds it, and it refuses to be asked.
            return Optional.empty();
        }
        return em.createQuery("select u from User u where lower(u.email) = :email", User.class)
                .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    Optional<User> byId(UUID id) {
        return Optional.ofNullable(em.find(User.class, id));
    }

    /** Keeps others from changing it until the end of the transaction. */
    Optional<User> locked(UUID id) {
        return Optional.ofNullable(em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean anyPlatformAdmin() {
        return em.createQuery("select count(u) from User u where u.platformAdmin = true", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** Writes changes now, so that a refusal of the database is met here. */
    void flush() {
        em.flush();
    }

    void remove(User user) {
        em.remove(user);
        em.flush();
    }

    void add(User user) {
        em.persist(user);
        em.flush();
    }
}
