package io.workstream.platform;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.identity.IdentityProblem;
import io.workstream.identity.LoginLock;
import io.workstream.identity.LoginLocks;
import io.workstream.identity.People;
import io.workstream.identity.PeopleQuestion;
import io.workstream.identity.PersonView;
import io.workstream.identity.PlatformAccess;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody with an account: found, and let in again by administrators of the platform where too many tries locked them out. */
@Stateless
public class PeopleService {

    @Inject
    PlatformAccess access;

    @Inject
    People people;

    @Inject
    LoginLocks locks;

    @Inject
    AuditLog audit;

    /** Who fits, the newest accounts first. */
    public Page<PersonView> list(Actor actor, PeopleQuestion question, PageRequest request) {
        access.require(actor);
        return people.find(question, request);
    }

    /** One person. */
    public PersonView show(Actor actor, UUID userId) {
        access.require(actor);
        return required(userId);
    }

    /** Forgives a person's failures at signing in; what an address has failed stays. */
    public PersonView unlock(Actor actor, UUID userId) {
        access.require(actor);
        PersonView person = required(userId);
        if (locks.release(person.id(), person.email())) {
            Map<String, String> whom = Map.of("name", person.name(), "email", person.email());
            audit.record(actor, null, new AuditEvent("person.unlocked", "user", person.id(), whom));
        }
        return required(userId);
    }

    /** What is held up from a network address. */
    public List<LoginLock> locksOf(Actor actor, String address) {
        access.require(actor);
        return locks.ofAddress(address);
    }

    /** Forgives a network address. */
    public void unlockAddress(Actor actor, String address) {
        access.require(actor);
        if (locks.releaseAddress(address)) {
            audit.record(
                    actor, null, new AuditEvent("address.unlocked", "address", null, Map.of("name", address.strip())));
        }
    }

    private PersonView required(UUID userId) {
        return people.one(userId).orElseThrow(() -> new Problem(IdentityProblem.PERSON_NOT_FOUND));
    }
}
