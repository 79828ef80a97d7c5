-- How much a workspace may use, and what it uses of what cannot be counted at a glance.

alter table workspaces
    add column max_jobs int not null default 100 check (max_jobs > 0),
    add column max_storage_bytes bigint not null default 53687091200 check (max_storage_bytes >= 0),
    add column max_messages_per_day int not null default 100000 check (max_messages_per_day >= 0);

-- Messages that its people and programs sent on its latest day.
create table message_counts (
    workspace_id uuid primary key references workspaces on delete cascade,
    day date not null,
    messages int not null
);
alter table message_counts enable row level security;
alter table message_counts force row level security;
create policy workspace_only on message_counts to workstream_app
    using (workspace_id = (select nullif(current_setting('workstream.workspace', true), '')::uuid))
    with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on message_counts to workstream_system using (true) with check (true);

-- Bytes of its files that are stored now. Whoever adds some holds the row until the commit, so that two cannot take the last room.
create table storage_use (
    workspace_id uuid primary key references workspaces on delete cascade,
    bytes bigint not null
);
alter table storage_use enable row level security;
alter table storage_use force row level security;
create policy workspace_only on storage_use to workstream_app
    using (workspace_id = (select nullif(current_setting('workstream.workspace', true), '')::uuid))
    with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on storage_use to workstream_system using (true) with check (true);

alter table message_media no force row level security;
alter table storage_use no force row level security;
insert into storage_use (workspace_id, bytes)
select workspace_id, sum(size_bytes) from message_media where status = 'stored' group by workspace_id;
alter table message_media force row level security;
alter table storage_use force row level security;

-- Wherever a file comes or goes, its bytes are counted in the same transaction.
create function follow_stored_bytes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.status = 'stored' then
        insert into storage_use (workspace_id, bytes) values (new.workspace_id, coalesce(new.size_bytes, 0))
        on conflict (workspace_id) do update set bytes = storage_use.bytes + excluded.bytes;
    else
        update storage_use set bytes = greatest(bytes - coalesce(old.size_bytes, 0), 0) where workspace_id = old.workspace_id;
    end if;
    return null;
end $$;

create trigger media_came_or_went after update of status on message_media for each row
    when ((old.status = 'stored') <> (new.status = 'stored')) execute function follow_stored_bytes();
create trigger media_removed after delete on message_media for each row
    when (old.status = 'stored') execute function follow_stored_bytes();
