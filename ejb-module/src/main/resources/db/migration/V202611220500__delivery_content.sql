-- What messages and their parts carry.

-- What a part carries. Until the first release nobody runs an older version beside this one, so the old column goes at once.
alter table deliveries add column content jsonb;
alter table deliveries no force row level security;
update deliveries set content = jsonb_build_object('kind', 'text', 'text', text);
alter table deliveries force row level security;
alter table deliveries alter column content set not null;
alter table deliveries drop column text;

-- Messages from before: what they carried beside their text was never kept.
alter table conversation_messages no force row level security;
update conversation_messages set kind = 'text', payload = jsonb_build_object('kind', 'text', 'text', coalesce(text, ''));
alter table conversation_messages force row level security;
