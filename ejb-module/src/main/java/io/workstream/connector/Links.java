package io.workstream.connector;

import io.workstream.secret.Secrets;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import io.workstream.shared.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All accounts, channels and routes of the workspace that the transaction sees. */
@ApplicationScoped
class Links {

    @PersistenceContext(unitName = "workstream")
    EntityManager em;

    @Inject
    Secrets secrets;

    @Inject
    Jsonb jsonb;

    WhatsAppAccount.Sealing sealing() {
        return new WhatsAppAccount.Sealing(secrets, jsonb);
    }

    WhatsAppAccount account(UUID workspaceId, UUID id) {
        return find(WhatsAppAccount.class, workspaceId, id)
                .orElseThrow(() -> new Problem(ConnectorProblem.WHATSAPP_ACCOUNT_NOT_FOUND));
    }

    /** Held until the commit: many deliveries of one account may be refused at the same moment. */
    WhatsAppAccount lockedAccount(UUID workspaceId, UUID id) {
        WhatsAppAccount account = account(workspaceId, id);
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }

    JivoChannel channel(UUID workspaceId, UUID id) {
        return find(JivoChannel.class, workspaceId, id)
                .orElseThrow(() -> new Problem(ConnectorProblem.JIVO_CHANNEL_NOT_FOUND));
    }

    Route route(UUID workspaceId, UUID id) {
        return find(Route.class, workspaceId, id).orElseThrow(() -> new Problem(ConnectorProblem.ROUTE_NOT_FOUND));
    }

    Optional<WhatsAppAccount> accountByToken(byte[] digest) {
        return em.createQuery(
                        "select a from WhatsAppAccount a where a.webhookTokenHash = :digest", WhatsAppAccount.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    Optional<JivoChannel> channelByToken(byte[] digest) {
        return em.createQuery("select c from JivoChannel c where c.inboundTokenHash = :digest", JivoChannel.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> channelOf(UUID accountId) {
        return em.createQuery("select r from Route r where r.whatsappAccountId = :account", Route.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(Route::jivoChannelId)
                .findFirst();
    }

    /** The language in which a workspace is spoken to: {@code en} or {@code ru}. */
    String language(UUID workspaceId) {
        return (String) em.createNativeQuery("select locale from workspaces where id = ?1")
                .setParameter(1, workspaceId)
                .getSingleResult();
    }

    /** Whether anything may leave a workspace now. */
    boolean active(UUID workspaceId) {
        return (boolean)
                em.createNativeQuery("select status = 'active' and deleted_at is null from workspaces where id = ?1")
                        .setParameter(1, workspaceId)
                        .getSingleResult();
    }

    /** A part of a list, oldest first; works for every entity here: all have {@code id} and {@code workspaceId}. */
    <T> Page<T> page(Class<T> type, UUID workspaceId, PageRequest request) {
        String jpql = "select e from " + type.getSimpleName()
                + " e where e.workspaceId = :workspace and e.id > :after order by e.id";
        List<T> rows = em.createQuery(jpql, type)
                .setParameter("workspace", workspaceId)
                .setParameter("after", request.idsAbove())
                .setMaxResults(request.limit() + 1)
                .getResultList();
        return Page.of(rows, request, row -> em.getEntityManagerFactory()
                .getPersistenceUnitUtil()
                .getIdentifier(row)
                .toString());
    }

    long countAccounts(UUID workspaceId) {
        return em.createQuery("select count(a) from WhatsAppAccount a where a.workspaceId = :workspace", Long.class)
                .setParameter("workspace", workspaceId)
                .getSingleResult();
    }

    /** Refused as {@code taken} when there is another like it. */
    void add(Object link, ProblemCode taken) {
        em.persist(link);
        save(taken);
    }

    /** Writes what changed. Refused as {@code taken} when a changed link is like another now. */
    void save(ProblemCode taken) {
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw UniqueViolation.constraint(failure).isPresent() ? new Problem(taken) : failure;
        }
    }

    void remove(Object link) {
        em.remove(link);
        em.flush();
    }

    private <T> Optional<T> find(Class<T> type, UUID workspaceId, UUID id) {
        String jpql = "select e from " + type.getSimpleName() + " e where e.workspaceId = :workspace and e.id = :id";
        return em.createQuery(jpql, type)
                .setParameter("workspace", workspaceId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
