-- Sessions that ended are removed every hour, oldest first.
create index user_sessions_expiry on user_sessions (expires_at);
