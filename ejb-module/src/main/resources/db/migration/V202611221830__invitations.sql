-- People asked into a workspace by mail. The link's token is known by its hash only; who invited whom to which role outlives both.
create table invitations (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    email text not null,
    role_id uuid references roles on delete set null,
    role_code text not null,
    invited_by uuid not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid,
    withdrawn_at timestamptz
);
create index invitations_workspace on invitations (workspace_id, id);
create index invitations_role on invitations (role_id);
-- One open invitation for each address.
create unique index invitations_open on invitations (workspace_id, lower(email))
    where accepted_at is null and withdrawn_at is null;

alter table invitations enable row level security;
alter table invitations force row level security;
create policy workspace_only on invitations to workstream_app
    using (workspace_id = (select nullif(current_setting('workstream.workspace', true), '')::uuid))
    with check (workspace_id = (select nullif(current_setting('workstream.workspace', true), '')::uuid));
create policy all_workspaces on invitations to workstream_system using (true) with check (true);
