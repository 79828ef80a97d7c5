-- Mails to people. They belong to no workspace, as people do not. The parameters hold links, which are secrets: encrypted, and gone once
-- the mail is sent.
create table outbox_mails (
    id uuid primary key,
    about_id uuid,
    letter text not null,
    recipient text not null,
    locale text not null check (locale in ('en', 'ru')),
    parameters bytea,
    -- held: written while no mail server was set.
    status text not null default 'queued' check (status in ('queued', 'held', 'sent', 'failed')),
    attempts int not null default 0,
    error text,
    good_until timestamptz,
    created_at timestamptz not null,
    sent_at timestamptz
);
create index outbox_mails_undelivered on outbox_mails (id) where status in ('held', 'failed');
create index outbox_mails_about on outbox_mails (about_id, id) where about_id is not null;
create index outbox_mails_age on outbox_mails (created_at);

-- Work of the platform itself stands under a workspace that nobody has; any transaction may ask for it, whatever workspace it sees.
create policy platforms_own on jobs for insert to workstream_app
    with check (workspace_id = '00000000-0000-0000-0000-000000000000');
