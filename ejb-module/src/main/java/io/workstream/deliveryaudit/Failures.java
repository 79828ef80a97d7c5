package io.workstream.deliveryaudit;

import io.workstream.deliveryaudit.Filter.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Failed deliveries of the workspace that the transaction sees: how many, why, and which to send again. */
@ApplicationScoped
class Failures {

    private static final int MOST_COUNTED = 50_000;

    private static final RowMapper<ResendTarget> MAPPER = ConstructorMapper.of(ResendTarget.class);

    private static final String TARGET = "d.id as delivery_id, d.message_id, d.conversation_id, d.status";

    @Inject
    Jdbi jdbi;

    /** Counts by reason what failed within the query's time, on its side and account; the newest where there are very many. */
    FailureCounts count(UUID workspaceId, DeliveryQuery query) {
        DeliveryQuery plain = new DeliveryQuery(
                Sought.NOTHING, DeliveryQuery.FAILED, query.channel(), query.account(), null, query.from(), query.to());
        List<FailureCount> counts = jdbi.withHandle(handle -> {
            Filter filter = Filter.of(handle, workspaceId, plain);
            return filter.bound(handle.createQuery(filter.countByReason()))
                    .bind("most", MOST_COUNTED)
                    .map(ConstructorMapper.of(FailureCount.class))
                    .list();
        });
        long total = counts.stream().mapToLong(FailureCount::count).sum();
        return new FailureCounts(counts, total, total < MOST_COUNTED);
    }

    /** Those of the deliveries that exist here, oldest first, whatever their state. */
    List<ResendTarget> targets(UUID workspaceId, List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select %s from deliveries d where d.workspace_id = :workspace and d.id = any(:ids) order by d.id
                        """
                                .formatted(TARGET))
                .bind("workspace", workspaceId)
                .bindArray("ids", UUID.class, ids)
                .map(MAPPER)
                .list());
    }

    /** The next failures that are meant: oldest first, so that a conversation is repeated in its order. */
    ResendPart after(UUID workspaceId, DeliveryQuery query, UUID after, int limit) {
        Look.Wanted<ResendTarget> wanted = new Look.Wanted<>(TARGET, MAPPER, Order.OLDEST_FIRST, after, limit);
        Look<ResendTarget> look =
                jdbi.withHandle(handle -> Look.at(handle, Filter.of(handle, workspaceId, query), wanted));
        List<ResendTarget> found = look.rows();
        return new ResendPart(
                found,
                found.size() < limit ? look.reached() : found.get(limit - 1).deliveryId());
    }
}
