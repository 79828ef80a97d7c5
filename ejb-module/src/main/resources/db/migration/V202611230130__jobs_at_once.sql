-- Whoever claims asks for each workspace how many jobs run. A renewed lease is no reason to touch an index.
create index jobs_active on jobs (workspace_id) where status = 'active';
drop index jobs_leases;

-- How many more jobs a workspace may run; null where nothing bounds it, as for the platform itself. Until the caller commits,
-- nobody else is told a number for that workspace; and what is counted is what was true when the lock was given, not when
-- the caller's statement began. Whoever asks for several asks in the order of their ids.
create function jobs_left(workspace uuid) returns bigint language plpgsql volatile as $$
declare
    most int;
begin
    select max_jobs into most from workspaces where id = workspace;
    if most is null then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(workspace::text, 0));
    return most - (select count(*) from jobs where workspace_id = workspace and status = 'active');
end
$$;
