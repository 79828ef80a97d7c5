-- Changes, deletions and reactions that came before the message that they are about; gone with its coming, or after 30 days.
create table waiting_marks (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    whatsapp_account_id uuid not null references whatsapp_accounts on delete cascade,
    target text not null,
    -- Its own place in a conversation, where it has one: then people were told of it already.
    message_id uuid,
    direction text not null check (direction in ('in', 'out')),
    external_id text not null,
    phone text,
    wa_id text,
    bsuid text,
    name text,
    payload jsonb not null,
    sent_at timestamptz not null,
    created_at timestamptz not null
);
create index waiting_marks_target on waiting_marks (whatsapp_account_id, target);
create index waiting_marks_age on waiting_marks (created_at);

alter table waiting_marks enable row level security;
alter table waiting_marks force row level security;
create policy workspace_only on waiting_marks to workstream_app
    using (workspace_id = (select nullif(current_setting('workstream.workspace', true), '')::uuid))
    with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on waiting_marks to workstream_system using (true) with check (true);
