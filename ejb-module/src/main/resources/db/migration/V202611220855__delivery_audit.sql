-- What the search over deliveries stands on.

-- Newest first within a workspace. Ids sort by birth, so one index serves paging and every span of time, and new rows go
-- to its right edge.
create index deliveries_recent on deliveries (workspace_id, id);

-- An operator's message by the console's own id.
create index conversation_messages_operator_event on conversation_messages (workspace_id, operator_event_id)
    where operator_event_id is not null;

-- Failures beside the deliveries. An index over the status would be cheaper to write down here, but every change of a
-- state would then touch every index of the table; like this a delivery that goes well costs nothing more.
drop index deliveries_failed;

create table delivery_failures (
    delivery_id uuid primary key references deliveries on delete cascade,
    workspace_id uuid not null,
    whatsapp_account_id uuid not null,
    channel text not null,
    reason text not null,
    failed_at timestamptz not null
);
create index delivery_failures_recent on delivery_failures (workspace_id, delivery_id);
create index delivery_failures_reason on delivery_failures (workspace_id, reason, delivery_id);

alter table delivery_failures enable row level security;
alter table delivery_failures force row level security;
create policy workspace_only on delivery_failures to workstream_app
    using (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on delivery_failures to workstream_system using (true) with check (true);

create function follow_delivery_failure() returns trigger language plpgsql as $$
begin
    if new.status = 'failed' then
        insert into delivery_failures (delivery_id, workspace_id, whatsapp_account_id, channel, reason, failed_at)
        select new.id, new.workspace_id, c.whatsapp_account_id, new.channel, coalesce(new.error_code, 'failed'),
            coalesce(new.failed_at, new.created_at)
        from conversations c where c.id = new.conversation_id
        on conflict (delivery_id) do update set reason = excluded.reason, failed_at = excluded.failed_at;
    else
        delete from delivery_failures where delivery_id = new.id;
    end if;
    return null;
end $$;

-- The conditions are looked at before anything is called or queued.
create trigger delivery_failed after insert or update of status on deliveries for each row
    when (new.status = 'failed') execute function follow_delivery_failure();
create trigger delivery_recovered after update of status on deliveries for each row
    when (old.status = 'failed' and new.status <> 'failed') execute function follow_delivery_failure();

alter table deliveries no force row level security;
alter table conversations no force row level security;
alter table delivery_failures no force row level security;
insert into delivery_failures (delivery_id, workspace_id, whatsapp_account_id, channel, reason, failed_at)
select d.id, d.workspace_id, c.whatsapp_account_id, d.channel, coalesce(d.error_code, 'failed'),
    coalesce(d.failed_at, d.created_at)
from deliveries d join conversations c on c.id = d.conversation_id
where d.status = 'failed';
alter table deliveries force row level security;
alter table conversations force row level security;
alter table delivery_failures force row level security;
