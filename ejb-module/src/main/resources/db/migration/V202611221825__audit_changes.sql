-- What a change found and what it left, without secrets; absent where nothing was there before or is there afterwards.
alter table audit_entries add column before jsonb, add column after jsonb;
