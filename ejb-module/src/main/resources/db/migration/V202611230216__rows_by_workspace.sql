-- A workspace that is removed goes in chunks, each of which would read a table whole where no index begins with the workspace.
-- Large tables may have theirs already, built by hand beforehand.
create index if not exists conversation_messages_workspace on conversation_messages (workspace_id, id);
create index if not exists inbound_keys_workspace on inbound_keys (workspace_id);
create index if not exists topic_events_workspace on topic_events (workspace_id);
create index if not exists job_attempts_workspace on job_attempts (workspace_id);
create index if not exists message_reactions_workspace on message_reactions (workspace_id);
create index if not exists contacts_workspace on contacts (workspace_id);
create index topics_workspace on topics (workspace_id);
create index waiting_marks_workspace on waiting_marks (workspace_id);
create index conversation_aliases_workspace on conversation_aliases (workspace_id);
create index notices_workspace on notices (workspace_id);
create index whatsapp_templates_workspace on whatsapp_templates (workspace_id);
create index routes_workspace on routes (workspace_id);
