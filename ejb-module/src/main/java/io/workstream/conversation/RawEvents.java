package io.workstream.conversation;

import io.workstream.metrics.Counters;
import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Keeps what came from outside as it came, for a week. */
@ApplicationScoped
public class RawEvents {

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    @Inject
    Counters counters;

    /** Writes the event into the caller's transaction, which must see its workspace. */
    public void keep(RawEvent event) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into raw_events (id, workspace_id, provider, account_id, external_id, headers, body, status,
                            error, received_at)
                        values (:id, :workspace, :provider, :account, :externalId, cast(:headers as jsonb), :body, :status,
                            :error, :now)
                        """)
                .bind("id", Ids.next(clock))
                .bind("workspace", event.workspaceId())
                .bind("provider", event.provider())
                .bind("account", event.accountId())
                .bind("externalId", event.externalId())
                .bind("headers", jsonb.toJson(Map.copyOf(event.headers())))
                .bind("body", event.body())
                .bind("status", event.fate().code())
                .bind("error", event.error())
                .bind("now", clock.instant())
                .execute());
        counters.inbound(event.provider(), event.fate().code());
    }
}
