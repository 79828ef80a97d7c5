-- Claims go round by workspace: they look for the next workspace with work, and for the first jobs of each.
create index jobs_due_fairly on jobs (workspace_id, priority desc, position) where status = 'queued';
drop index jobs_due;
alter index jobs_due_fairly rename to jobs_due;

-- Without "serial_key is not null" the planner takes this index for one of all queued jobs, too, reads every one of them
-- with it, and sorts, where the first few of jobs_due would do.
create index jobs_in_line on jobs (serial_key, position) where status in ('queued', 'active') and serial_key is not null;
drop index jobs_serial;
alter index jobs_in_line rename to jobs_serial;
