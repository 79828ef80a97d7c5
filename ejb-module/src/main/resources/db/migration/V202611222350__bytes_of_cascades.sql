-- What a foreign key deletes is deleted by the owner of the tables, and so (since PostgreSQL 18) the trigger that counts stored bytes
-- runs as that owner, on whom row-level security is forced, too: it saw no row, and bytes of removed conversations stayed counted.
create policy counted_by_owner on storage_use to current_user using (true) with check (true);
