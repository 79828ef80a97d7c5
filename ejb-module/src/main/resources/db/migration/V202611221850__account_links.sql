-- An address counts as somebody's own once they followed a link that was sent there.
alter table users add column email_confirmed_at timestamptz;
-- The operator named the administrators' addresses.
update users set email_confirmed_at = created_at where is_platform_admin;

-- Links in mails that prove that their reader reads that address: single use, found by the hash of their token.
create table account_links (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    purpose text not null check (purpose in ('confirm-email', 'change-email', 'reset-password', 'unlock')),
    token_hash bytea not null unique,
    -- Where it was sent.
    email text not null,
    created_at timestamptz not null,
    used_at timestamptz,
    expires_at timestamptz not null
);
create index account_links_user on account_links (user_id, purpose);
create index account_links_expiry on account_links (expires_at);

-- What people do with their accounts happens in no workspace.
create policy platforms_own on audit_entries for insert to workstream_app with check (workspace_id is null);
