-- What is remembered about people's rights in a workspace is good for as long as its row bears the stamp under which it was read. Whoever enters a workspace
-- reads that row anyway. A stamp is random, not a number: what a transaction remembered and then rolled back fits no stamp that anybody will ever see, and
-- a restored database brings no stamp back that meant something else.
alter table workspaces add column rights_stamp uuid not null default gen_random_uuid();

-- A trigger, for no way of changing rights may forget it. It enters the workspace for a moment: an account that is deleted leaves all of its workspaces at once.
create function stamp_rights() returns trigger language plpgsql as $$
declare
    touched uuid := coalesce(new.workspace_id, old.workspace_id);
    entered text := current_setting('workstream.workspace', true);
begin
    -- Roles that are built in belong to no workspace; only a migration changes them, and memories last a minute.
    if touched is not null then
        perform set_config('workstream.workspace', touched::text, true);
        update workspaces set rights_stamp = gen_random_uuid() where id = touched;
        perform set_config('workstream.workspace', coalesce(entered, ''), true);
    end if;
    return null;
end $$;

create trigger rights_changed after insert or update or delete on role_assignments
    for each row execute function stamp_rights();
create trigger rights_changed after update or delete on roles
    for each row execute function stamp_rights();

-- From here on the transaction sees this workspace, and this is what its row says: one round trip for both. The order matters, so it is no plain statement.
create function enter_workspace(entered uuid) returns table (rights_stamp uuid, status text, locale text, deleted_at timestamptz)
    language plpgsql as $$
begin
    perform set_config('role', 'none', true), set_config('workstream.workspace', entered::text, true);
    return query select w.rights_stamp, w.status, w.locale, w.deleted_at from workspaces w where w.id = entered;
end $$;

-- What a foreign key deletes is deleted by the owner of the tables, and so (since PostgreSQL 18) the trigger runs as that owner. Row-level security is forced on
-- them, too: here they see the one workspace that was entered, as the application does.
create policy entered_by_owner on workspaces to current_user
    using (id = (select nullif(current_setting('workstream.workspace', true), '')::uuid));
