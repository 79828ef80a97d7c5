-- The whole schema of the first release. Every table with a workspace_id is a tenant table: the block at the end puts
-- row-level security on it. Ids are UUIDv7 from the application; times are timestamptz.

create table users (
    id uuid primary key,
    email text not null,
    name text not null,
    password_hash text not null,
    is_platform_admin boolean not null default false,
    locale text not null default 'en' check (locale in ('en', 'ru')),
    timezone text not null default 'UTC',
    theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
    last_login_at timestamptz,
    created_at timestamptz not null,
    version bigint not null default 0
);
create unique index users_email on users (lower(email));
create unique index users_name on users (lower(name));

-- One row per refresh token ever given out and not yet expired; used_at marks a spent one.
create table refresh_tokens (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    family uuid not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    used_at timestamptz,
    revoked boolean not null default false,
    expires_at timestamptz not null
);
create index refresh_tokens_family on refresh_tokens (family);
create index refresh_tokens_expiry on refresh_tokens (expires_at);

-- A browser's login: its cookie names a row by the hash of a random token.
create table user_sessions (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    token_hash bytea not null unique,
    address text not null,
    user_agent text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null
);
create index user_sessions_user on user_sessions (user_id);

create table workspaces (
    id uuid primary key,
    name text not null,
    slug text not null unique,
    owner_id uuid not null references users,
    status text not null check (status in ('active', 'suspended')),
    locale text not null default 'en' check (locale in ('en', 'ru')),
    max_whatsapp_slots int not null default 10,
    quotas jsonb not null default '{}',
    created_at timestamptz not null,
    version bigint not null default 0
);

-- workspace_id null: a role that is built in and the same everywhere.
create table roles (
    id uuid primary key,
    workspace_id uuid references workspaces on delete cascade,
    code text not null,
    name text not null,
    scopes jsonb not null,
    unique nulls not distinct (workspace_id, code)
);

create table workspace_members (
    workspace_id uuid not null references workspaces on delete cascade,
    user_id uuid not null references users on delete cascade,
    joined_at timestamptz not null,
    primary key (workspace_id, user_id)
);
create index workspace_members_user on workspace_members (user_id);

create table role_assignments (
    workspace_id uuid not null,
    user_id uuid not null,
    role_id uuid not null references roles on delete cascade,
    primary key (workspace_id, user_id, role_id),
    foreign key (workspace_id, user_id) references workspace_members on delete cascade
);

insert into roles (id, workspace_id, code, name, scopes) values
    ('00000000-0000-7000-8000-000000000001', null, 'owner', 'Owner', '["*"]'),
    ('00000000-0000-7000-8000-000000000002', null, 'admin', 'Administrator',
     '["workspace.read","workspace.manage","members.read","members.invite","roles.manage","conversations.read","conversations.reply","connectors.read","connectors.manage","jivo.manage","jobs.run","jobs.manage","audit.read","metrics.read"]'),
    ('00000000-0000-7000-8000-000000000003', null, 'agent', 'Agent',
     '["workspace.read","members.read","conversations.read","conversations.reply","connectors.read","jobs.run"]'),
    ('00000000-0000-7000-8000-000000000004', null, 'member', 'Member',
     '["workspace.read","members.read","conversations.read","jobs.run"]'),
    ('00000000-0000-7000-8000-000000000005', null, 'viewer', 'Viewer',
     '["workspace.read","members.read","conversations.read"]');

create table idempotency_keys (
    user_id uuid not null,
    path text not null,
    key text not null,
    body_hash bytea not null,
    status int,
    headers jsonb,
    body bytea,
    created_at timestamptz not null,
    primary key (user_id, path, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table audit_entries (
    id uuid primary key,
    workspace_id uuid,
    actor_id uuid,
    action text not null,
    object_type text not null,
    object_id uuid,
    details jsonb not null default '{}',
    ip text,
    session_id uuid,
    created_at timestamptz not null
);
create index audit_entries_time on audit_entries (workspace_id, created_at);

-- position: order of birth; within one serial_key a job waits for every earlier one that is not finished.
create table jobs (
    id uuid primary key,
    position bigint generated always as identity,
    workspace_id uuid not null,
    initiated_by uuid,
    type text not null,
    status text not null default 'queued' check (status in ('queued', 'active', 'completed', 'failed', 'cancelled')),
    priority int not null default 0,
    serial_key uuid,
    payload jsonb not null default '{}',
    progress smallint not null default 0 check (progress between 0 and 100),
    result_url text,
    meta jsonb not null default '{}',
    error jsonb,
    attempts int not null default 0,
    run_at timestamptz not null,
    lease_until timestamptz,
    fence bigint not null default 0,
    node text,
    created_at timestamptz not null,
    started_at timestamptz,
    completed_at timestamptz
) with (fillfactor = 80);
-- Only unfinished rows are in these, so the claim's cost does not grow with history.
create index jobs_due on jobs (priority desc, position) where status = 'queued';
create index jobs_leases on jobs (lease_until) where status = 'active';
create index jobs_serial on jobs (serial_key, position) where status in ('queued', 'active');
create index jobs_workspace on jobs (workspace_id, id);

create table job_attempts (
    job_id uuid not null,
    workspace_id uuid not null,
    attempt int not null,
    node text not null,
    error text not null,
    attempted_at timestamptz not null,
    primary key (job_id, attempt)
);

-- Sequence of a realtime topic. A new epoch tells readers that numbers start again.
create table topics (
    topic text primary key,
    workspace_id uuid,
    epoch uuid not null,
    last_seq bigint not null
);

-- What happened on a topic, kept a day so that a reader who missed something can catch up.
create table topic_events (
    topic text not null,
    seq bigint not null,
    workspace_id uuid,
    type text not null,
    data jsonb not null,
    created_at timestamptz not null,
    primary key (topic, seq)
);
create index topic_events_age on topic_events (created_at);

create table whatsapp_accounts (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    alias text not null,
    phone_number text not null,
    provider text not null check (provider in ('cloud', 'web')),
    status text not null check (status in ('onboarding', 'active', 'paused', 'error')),
    status_reason text,
    phone_number_id text,
    waba_id text,
    credentials bytea,
    webhook_token bytea not null,
    webhook_token_hash bytea not null unique,
    created_at timestamptz not null,
    version bigint not null default 0,
    unique (workspace_id, phone_number)
);

create table jivo_channels (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    name text not null,
    outbound_url bytea not null,
    outbound_hint text not null,
    inbound_token bytea not null,
    inbound_token_hash bytea not null unique,
    status text not null check (status in ('active', 'paused', 'error')),
    status_reason text,
    metadata jsonb not null default '{}',
    created_at timestamptz not null,
    version bigint not null default 0,
    unique (workspace_id, name)
);

create table routes (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    whatsapp_account_id uuid not null unique references whatsapp_accounts on delete cascade,
    jivo_channel_id uuid not null references jivo_channels on delete cascade,
    created_at timestamptz not null
);
create index routes_channel on routes (jivo_channel_id);

create table contacts (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    name text,
    created_at timestamptz not null
);

create table contact_addresses (
    workspace_id uuid not null,
    kind text not null check (kind in ('phone', 'jid', 'lid', 'bsuid')),
    value text not null,
    contact_id uuid not null references contacts on delete cascade,
    primary key (workspace_id, kind, value)
);
create index contact_addresses_contact on contact_addresses (contact_id);

create table conversations (
    id uuid primary key,
    workspace_id uuid not null references workspaces on delete cascade,
    whatsapp_account_id uuid not null references whatsapp_accounts on delete cascade,
    jivo_channel_id uuid references jivo_channels on delete set null,
    contact_id uuid not null references contacts on delete cascade,
    status text not null check (status in ('open', 'pending', 'closed')),
    last_seq bigint not null default 0,
    last_message_at timestamptz not null,
    last_text text,
    window_expires_at timestamptz,
    created_at timestamptz not null,
    unique (whatsapp_account_id, contact_id)
) with (fillfactor = 80);
create index conversations_recent on conversations (workspace_id, last_message_at desc, id desc);

create table conversation_messages (
    id uuid primary key,
    workspace_id uuid not null,
    conversation_id uuid not null references conversations on delete cascade,
    whatsapp_account_id uuid not null,
    seq bigint not null,
    direction text not null check (direction in ('in', 'out')),
    source text not null check (source in ('whatsapp', 'jivo', 'agent', 'system')),
    author_id uuid,
    author_name text,
    kind text not null,
    text text,
    payload jsonb not null default '{}',
    external_id text,
    correlation_id uuid not null,
    status text not null,
    failure_code text,
    failure_reason text,
    created_at timestamptz not null,
    sent_at timestamptz,
    delivered_at timestamptz,
    read_at timestamptz,
    failed_at timestamptz,
    unique (conversation_id, seq),
    unique (whatsapp_account_id, direction, external_id)
) with (fillfactor = 80);
create index conversation_messages_correlation on conversation_messages (correlation_id);

-- What was already taken in, from whom; pruned after 30 days.
create table inbound_keys (
    account_id uuid not null,
    key text not null,
    workspace_id uuid not null,
    created_at timestamptz not null,
    primary key (account_id, key)
);
create index inbound_keys_age on inbound_keys (created_at);

create table deliveries (
    id uuid primary key,
    workspace_id uuid not null,
    conversation_id uuid not null,
    message_id uuid not null references conversation_messages on delete cascade,
    channel text not null check (channel in ('jivo_outbound', 'wa_outbound')),
    part int not null default 0,
    text text not null,
    status text not null,
    attempts int not null default 0,
    external_id text,
    error_code text,
    error_message text,
    unknown_since timestamptz,
    accepted_at timestamptz,
    delivered_at timestamptz,
    read_at timestamptz,
    failed_at timestamptz,
    created_at timestamptz not null,
    unique (message_id, channel, part)
) with (fillfactor = 80);
create index deliveries_external on deliveries (workspace_id, external_id) where external_id is not null;
create index deliveries_failed on deliveries (workspace_id, created_at) where status = 'failed';

-- Kept a week: retention drops whole days.
create table raw_events (
    id uuid not null,
    workspace_id uuid not null,
    provider text not null check (provider in ('whatsapp', 'jivo', 'waha')),
    account_id uuid not null,
    external_id text,
    headers jsonb not null default '{}',
    body bytea not null,
    status text not null check (status in ('taken', 'duplicate', 'ignored', 'refused')),
    error text,
    received_at timestamptz not null
) partition by range (received_at);
create index raw_events_account on raw_events (workspace_id, account_id, received_at);

create table delivery_attempts (
    id uuid not null,
    workspace_id uuid not null,
    delivery_id uuid not null,
    message_id uuid not null,
    channel text not null,
    status text not null,
    http_status int,
    error_code text,
    error_message text,
    attempted_at timestamptz not null,
    duration_ms int not null
) partition by range (attempted_at);
create index delivery_attempts_message on delivery_attempts (workspace_id, message_id);

create table message_audit_logs (
    id uuid not null,
    workspace_id uuid not null,
    message_id uuid not null,
    delivery_id uuid,
    event text not null
        check (event in ('received', 'enqueued', 'dequeued', 'transformed', 'sent', 'acknowledged', 'error')),
    metadata jsonb not null default '{}',
    created_at timestamptz not null
) partition by range (created_at);
create index message_audit_logs_message on message_audit_logs (workspace_id, message_id);

-- Makes the daily partitions of a table from one day to another (exclusive); those that exist are left alone.
create function make_daily_partitions(parent text, first_day date, end_day date) returns int language plpgsql as $$
declare
    day date := first_day;
    made int := 0;
    child text;
begin
    while day < end_day loop
        child := parent || '_' || to_char(day, 'YYYYMMDD');
        if to_regclass(child) is null then
            execute format('create table %I partition of %I for values from (%L) to (%L)',
                child, parent, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
            -- Row-level security stands on the parent; nobody may go round it.
            execute format('revoke all on %I from workstream_app, workstream_system', child);
            made := made + 1;
        end if;
        day := day + 1;
    end loop;
    return made;
end $$;

-- Grants and row-level security. The application's role sees one workspace at a time, the one that its transaction
-- names; workstream_system sees all and is entered only by classes that an architecture rule names.
grant usage on schema public to workstream_app, workstream_system;
grant select, insert, update, delete on all tables in schema public to workstream_app, workstream_system;
grant usage on all sequences in schema public to workstream_app, workstream_system;
revoke all on flyway_schema_history from workstream_app, workstream_system;
revoke update, delete, truncate on audit_entries from workstream_app, workstream_system;
alter default privileges in schema public grant select, insert, update, delete on tables
    to workstream_app, workstream_system;
alter default privileges in schema public grant usage on sequences to workstream_app, workstream_system;

do $$
declare
    tenant text;
begin
    for tenant in
        select c.table_name from information_schema.columns c
        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE'
    loop
        execute format('alter table %I enable row level security', tenant);
        execute format('alter table %I force row level security', tenant);
        execute format($p$create policy workspace_only on %I to workstream_app
            using (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid)
            with check (workspace_id = nullif(current_setting('workstream.workspace', true), '')::uuid)$p$, tenant);
        execute format('create policy all_workspaces on %I to workstream_system using (true) with check (true)', tenant);
    end loop;
end $$;

-- The workspace itself is its own tenant, and built-in roles are everybody's.
alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy workspace_only on workspaces to workstream_app
    using (id = nullif(current_setting('workstream.workspace', true), '')::uuid)
    with check (id = nullif(current_setting('workstream.workspace', true), '')::uuid);
create policy all_workspaces on workspaces to workstream_system using (true) with check (true);
create policy built_in on roles for select to workstream_app using (workspace_id is null);
