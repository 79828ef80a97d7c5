-- What the owners of a workspace should know and mend: an account that stopped, a receiver that is away.

create table notices (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    kind text not null check (kind in ('stopped', 'unreachable')),
    subject_type text not null check (subject_type in ('whatsapp-account', 'jivo-channel')),
    subject_id uuid not null,
    code text,
    reason text,
    raised_at timestamptz not null,
    -- An outage is known in the memory of nodes only; what none of them confirms any more is over.
    renewed_at timestamptz not null,
    solved_at timestamptz
);
create unique index notices_open on notices (workspace_id, subject_id, kind) where solved_at is null;

alter table notices enable row level security;
alter table notices force row level security;
create policy workspace_only on notices to workstream_app
    using (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on notices to workstream_system using (true) with check (true);
