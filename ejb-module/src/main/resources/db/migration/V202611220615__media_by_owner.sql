-- A message or conversation that is deleted takes its files along; without these each would look at every file.
create index message_media_owner on message_media (message_id);
create index message_media_conversation on message_media (conversation_id);
