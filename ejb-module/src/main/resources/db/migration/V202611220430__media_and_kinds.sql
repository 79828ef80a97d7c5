-- Files of messages, and what else a message needs to be more than text.

-- A file's row outlives its bytes: the timeline goes on saying what was there and why it is gone.
create table message_media (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    conversation_id uuid references conversations on delete cascade,
    message_id uuid references conversation_messages on delete cascade,
    uploaded_by uuid,
    status text not null check (status in ('pending', 'stored', 'failed', 'deleted')),
    origin text,
    original_url text,
    file_name text,
    mime_type text,
    size_bytes bigint,
    sha256 text,
    storage_key text,
    failure text,
    too_large boolean not null default false,
    tries int not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index message_media_message on message_media (workspace_id, message_id);
create index message_media_expiry on message_media (expires_at) where status <> 'deleted';

alter table message_media enable row level security;
alter table message_media force row level security;
create policy workspace_only on message_media to workstream_app
    using (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on message_media to workstream_system using (true) with check (true);

-- One reaction of each side to a message.
create table message_reactions (
    message_id uuid not null references conversation_messages on delete cascade,
    workspace_id uuid not null,
    direction text not null check (direction in ('in', 'out')),
    emoji text not null,
    created_at timestamptz not null,
    primary key (message_id, direction)
);

alter table message_reactions enable row level security;
alter table message_reactions force row level security;
create policy workspace_only on message_reactions to workstream_app
    using (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on message_reactions to workstream_system using (true) with check (true);

alter table workspaces add column media_hours int not null default 24 check (media_hours between 1 and 720);

alter table conversation_messages
    add column reply_to uuid,
    add column edited_at timestamptz,
    add column deleted_at timestamptz;

-- Templates as the provider last listed them.
create table whatsapp_templates (
    workspace_id uuid not null,
    whatsapp_account_id uuid not null references whatsapp_accounts on delete cascade,
    name text not null,
    language text not null,
    status text not null,
    category text,
    components jsonb not null,
    fetched_at timestamptz not null,
    primary key (whatsapp_account_id, name, language)
);

alter table whatsapp_templates enable row level security;
alter table whatsapp_templates force row level security;
create policy workspace_only on whatsapp_templates to workstream_app
    using (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on whatsapp_templates to workstream_system using (true) with check (true);
