package io.workstream.platform;

import io.workstream.shared.Tenancy;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Measures what waits, of all workspaces; reads unfinished rows only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class QueueFigures {

    /**
     * Jobs of one type.
     *
     * @param due could run now
     * @param waiting shall run later
     * @param active run now
     * @param ageSeconds how long the oldest due one could have run already
     */
    public record OfType(String type, long due, long waiting, long active, double ageSeconds) {}

    /** Accounts or channels of one state. */
    public record Links(String side, String status, long count) {}

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    /**
     * The unfinished jobs, by type. What waits for an earlier one of its line could not run yet. Both states are asked for on
     * their own, because each has an index and together they have none: millions of finished jobs lie beside them.
     */
    public List<OfType> jobs() {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select type, count(*) filter (where status = 'queued' and run_at <= :now and first) as due,
                            count(*) filter (where status = 'queued' and (run_at > :now or not first)) as waiting,
                            count(*) filter (where status = 'active') as active,
                            coalesce(extract(epoch from cast(:now as timestamptz)
                                - min(run_at) filter (where status = 'queued' and run_at <= :now and first)), 0)::float8
                                as age_seconds
                        from (
                            select type, status, run_at, serial_key is null
                                or position = min(position) over (partition by serial_key) as first
                            from (
                                select * from jobs where status = 'queued'
                                union all
                                select * from jobs where status = 'active') each_from_its_index) unfinished
                        group by type
                        """)
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(OfType.class))
                .list());
    }

    /** All accounts and channels, by state. */
    public List<Links> links() {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select 'whatsapp' as side, status, count(*) as count from whatsapp_accounts group by status
                        union all
                        select 'jivo', status, count(*) from jivo_channels group by status
                        """)
                .map(ConstructorMapper.of(Links.class))
                .list());
    }
}
