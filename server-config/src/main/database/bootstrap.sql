-- Database and roles of WorkStream. Run as a superuser on the database "postgres"; may be run again at any time.
--
--   psql -d postgres -v owner_password=... -v app_password=... -f bootstrap.sql
--
-- The application's own migrations create the tables and grant what workstream_app may do with them.

select 'create role workstream_owner login nosuperuser nobypassrls'
where not exists (select from pg_roles where rolname = 'workstream_owner') \gexec

select 'create role workstream_app login noinherit nosuperuser nobypassrls'
where not exists (select from pg_roles where rolname = 'workstream_app') \gexec

select 'create role workstream_system nologin nosuperuser nobypassrls'
where not exists (select from pg_roles where rolname = 'workstream_system') \gexec

alter role workstream_owner password :'owner_password';
alter role workstream_app noinherit password :'app_password';
-- The application enters this role by SET LOCAL ROLE for work that knows no workspace yet; it never inherits its rights.
grant workstream_system to workstream_app with inherit false, set true;

select 'create database workstream owner workstream_owner encoding ''UTF8'' template template0'
where not exists (select from pg_database where datname = 'workstream') \gexec

revoke all on database workstream from public;
grant connect, temporary on database workstream to workstream_app, workstream_system;

\connect workstream

alter schema public owner to workstream_owner;
revoke create on schema public from public;
grant usage on schema public to workstream_app, workstream_system;
