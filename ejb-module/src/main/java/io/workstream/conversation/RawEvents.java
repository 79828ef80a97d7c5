package io.workstream.conversation;

import io.workstream.metrics.Counters;
import io.workstream.shared.Ids;
import io.workstream.shared.WriteBehind;
import io.workstream.shared.WriteBehind.Insert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Keeps what came from outside as it came, for a week. */
@ApplicationScoped
public class RawEvents {

    private static final Insert<Kept> INSERT = new Insert<>(
            """
            insert into raw_events (id, workspace_id, provider, account_id, external_id, headers, body, status, error,
                received_at)
            values (:id, :workspace, :provider, :account, :externalId, :headers::jsonb, :body, :status, :error, :now)
            """,
            (batch, kept) -> batch.bind("id", kept.id())
                    .bind("workspace", kept.event().workspaceId())
                    .bind("provider", kept.event().provider())
                    .bind("account", kept.event().accountId())
                    .bind("externalId", kept.event().externalId())
                    .bind("headers", kept.headers())
                    .bind("body", kept.event().body())
                    .bind("status", kept.event().fate().code())
                    .bind("error", kept.event().error())
                    .bind("now", kept.at()));

    private record Kept(UUID id, RawEvent event, String headers, Instant at) {}

    @Inject
    WriteBehind rows;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    @Inject
    Counters counters;

    /** Writes the event into the caller's transaction, which must see its workspace. */
    public void keep(RawEvent event) {
        rows.add(INSERT, new Kept(Ids.next(clock), event, jsonb.toJson(Map.copyOf(event.headers())), clock.instant()));
        counters.inbound(event.provider(), event.fate().code());
    }
}
