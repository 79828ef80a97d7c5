-- Only on the embedded database: the load generator counts rows over every workspace, read-only and from this machine.

select 'create role workstream_bench login bypassrls'
where not exists (select from pg_roles where rolname = 'workstream_bench') \gexec

grant pg_read_all_data to workstream_bench;
alter role workstream_bench set default_transaction_read_only = on;
grant connect on database workstream to workstream_bench;

\connect workstream

create extension if not exists pg_stat_statements;
