-- Looks into a workspace by administrators of the platform: read-only, with a reason, for a while. The audit tells the workspace; this says who is in.
create table support_visits (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    user_id uuid not null references users on delete cascade,
    reason text not null,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);
-- One at a time for each person.
create unique index support_visits_open on support_visits (user_id) where ended_at is null;
create index support_visits_workspace on support_visits (workspace_id);

alter table support_visits enable row level security;
alter table support_visits force row level security;
create policy workspace_only on support_visits to workstream_app
    using (workspace_id = (select nullif(current_setting('workstream.workspace', true), '')::uuid))
    with check (workspace_id = (select nullif(current_setting('workstream.workspace', true), '')::uuid));
create policy all_workspaces on support_visits to workstream_system using (true) with check (true);
