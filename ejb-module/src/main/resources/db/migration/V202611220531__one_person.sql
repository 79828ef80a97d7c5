-- One person over several addresses, and conversations that turned out to be one.

-- The provider's own id of a person, where it is another number than the one they write from.
alter table contact_addresses drop constraint contact_addresses_kind_check;
alter table contact_addresses add constraint contact_addresses_kind_check
    check (kind in ('phone', 'wa_id', 'jid', 'lid', 'bsuid'));

-- When an address was last heard of: answers go to the latest of its kind.
alter table contact_addresses add column heard_at timestamptz not null default 'epoch';

-- Ids under which a conversation is known outside since others were folded into it.
create table conversation_aliases (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    conversation_id uuid not null references conversations on delete cascade,
    created_at timestamptz not null
);
create index conversation_aliases_conversation on conversation_aliases (conversation_id);

alter table conversation_aliases enable row level security;
alter table conversation_aliases force row level security;
create policy workspace_only on conversation_aliases to workstream_app
    using (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on conversation_aliases to workstream_system using (true) with check (true);
