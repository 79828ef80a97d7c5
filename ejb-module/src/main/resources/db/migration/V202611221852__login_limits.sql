-- How often somebody has tried in vain, by what they tried with and from where. Keys are hashes: people type passwords into the wrong field.
create table login_failures (
    kind text not null check (kind in ('account', 'address', 'device', 'register', 'forgot')),
    key bytea not null,
    failures int not null,
    last_at timestamptz not null,
    blocked_until timestamptz,
    primary key (kind, key)
);
create index login_failures_age on login_failures (last_at);

-- From where people have signed in before: a browser's own token, or an address.
create table known_devices (
    user_id uuid not null references users on delete cascade,
    key bytea not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    primary key (user_id, key)
);
create index known_devices_age on known_devices (last_seen_at);
