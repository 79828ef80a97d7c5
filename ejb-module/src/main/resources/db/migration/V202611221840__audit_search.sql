-- The audit is read newest first, by everything or by one thing. Nobody changes it: what the first release took from the application's
-- roles is taken again here, in case somebody gave it back.
create index audit_entries_newest on audit_entries (workspace_id, id);
create index audit_entries_object on audit_entries (workspace_id, object_id, id) where object_id is not null;
drop index audit_entries_time;
revoke update, delete, truncate on audit_entries from workstream_app, workstream_system;
