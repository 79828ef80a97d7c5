-- Where a login of an API client came from; every token of its family carries it on.
alter table refresh_tokens add column address text not null default '';
alter table refresh_tokens add column user_agent text not null default '';
create index refresh_tokens_user on refresh_tokens (user_id);

-- Families of tokens that were ended. Access tokens name theirs and live on for minutes, so each node has to know.
create table ended_sessions (
    id uuid primary key,
    ended_at timestamptz not null
);
create index ended_sessions_time on ended_sessions (ended_at);
