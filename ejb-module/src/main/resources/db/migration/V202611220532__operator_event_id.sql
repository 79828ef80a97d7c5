-- The console's own id of an operator's message, by which it is told that the customer has read it. No key: consoles may
-- use an id again.
alter table conversation_messages add column operator_event_id text;
