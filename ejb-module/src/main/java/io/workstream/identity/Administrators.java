package io.workstream.identity;

import io.workstream.shared.EmailAddress;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who administers the platform. Changes wait for each other, so that there is always one left. */
@ApplicationScoped
public class Administrators {

    private static final String VIEW = "select id, name, email, last_login_at from users ";

    /** Somebody with an account, as far as it matters here. */
    public record Candidate(UUID id, boolean confirmed, boolean administers) {}

    @Inject
    Jdbi jdbi;

    /** The newest accounts first. */
    public Page<AdministratorView> list(PageRequest request) {
        List<AdministratorView> rows = jdbi.withHandle(handle -> handle.createQuery(
                        VIEW + "where is_platform_admin and id < :before order by id desc limit :limit")
                .bind("before", request.idsBelow())
                .bind("limit", request.limit() + 1)
                .map(ConstructorMapper.of(AdministratorView.class))
                .list());
        return Page.of(rows, request, row -> row.id().toString());
    }

    /** Makes whoever has this confirmed address an administrator, on behalf of one. */
    public AdministratorView appoint(UUID by, String email) {
        hold(by);
        Candidate candidate = candidate(email).orElseThrow(() -> new Problem(IdentityProblem.PERSON_NOT_FOUND));
        if (!candidate.confirmed()) {
            throw new Problem(IdentityProblem.EMAIL_UNCONFIRMED);
        }
        if (candidate.administers()) {
            throw new Problem(IdentityProblem.ADMINISTERS_ALREADY);
        }
        administers(candidate.id(), true);
        return view(candidate.id());
    }

    /** Takes the right away, on behalf of an administrator; the last one stays. */
    public AdministratorView dismiss(UUID by, UUID userId) {
        List<UUID> all = hold(by);
        if (!all.contains(userId)) {
            throw new Problem(IdentityProblem.PERSON_NOT_FOUND);
        }
        if (all.size() == 1) {
            throw new Problem(IdentityProblem.LAST_ADMINISTRATOR);
        }
        administers(userId, false);
        return view(userId);
    }

    /** Lets nobody else change who administers until the commit, and looks at it once they cannot. */
    private List<UUID> hold(UUID by) {
        List<UUID> all = jdbi.withHandle(handle -> handle.createQuery(
                        "select id from users where is_platform_admin order by id for no key update")
                .mapTo(UUID.class)
                .list());
        if (!all.contains(by)) {
            throw new Problem(IdentityProblem.PLATFORM_ADMINISTRATORS_ONLY);
        }
        return all;
    }

    private Optional<Candidate> candidate(String email) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, email_confirmed_at is not null as confirmed, is_platform_admin as administers
                        from users where lower(email) = :email for no key update
                        """)
                .bind("email", EmailAddress.typed(email))
                .map(ConstructorMapper.of(Candidate.class))
                .findOne());
    }

    private void administers(UUID userId, boolean does) {
        jdbi.useHandle(handle -> handle.createUpdate("update users set is_platform_admin = :does where id = :id")
                .bind("does", does)
                .bind("id", userId)
                .execute());
    }

    private AdministratorView view(UUID userId) {
        return jdbi.withHandle(handle -> handle.createQuery(VIEW + "where id = :id")
                .bind("id", userId)
                .map(ConstructorMapper.of(AdministratorView.class))
                .one());
    }
}
