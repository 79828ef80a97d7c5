-- The planner asks a stable function for its value, even for a plan that is kept, and looks that workspace up in the statistics. One
-- that they do not know yet was taken for empty: its index by workspace seemed to find one row, found all of them, and each message read
-- every address of its workspace. The value of a sub-select is not known before it runs, so the plan is one for any workspace.
do $$
declare
    policy record;
begin
    for policy in
        select schemaname, tablename, case tablename when 'workspaces' then 'id' else 'workspace_id' end as tenant
        from pg_policies where policyname = 'workspace_only'
    loop
        execute format($p$alter policy workspace_only on %I.%I
            using (%I = (select nullif(current_setting('workstream.workspace', true), '')::uuid))$p$,
            policy.schemaname, policy.tablename, policy.tenant);
    end loop;
end $$;

-- A person's newest address of a kind is looked for with each message.
create index contact_addresses_newest on contact_addresses (contact_id, kind, heard_at desc);
drop index contact_addresses_contact;

-- An ended job leaves its entry in the index of due ones, and every claim walks over it until a vacuum takes it away. By default that comes when a
-- fifth of the table is dead, and leaves out the indexes while few pages are: with millions of ended jobs, after hours.
alter table jobs set (autovacuum_vacuum_scale_factor = 0.01, vacuum_index_cleanup = on);
alter table conversations set (autovacuum_vacuum_scale_factor = 0.05);
