-- Since when a workspace is deleted; it can be brought back for a while, and is then removed with all that it holds.
alter table workspaces add column deleted_at timestamptz;

-- Whoever removes contacts finds their conversations by it.
create index conversations_contact on conversations (contact_id);
