-- When a workspace keeps files for another time, those that are here are gone through part by part.
create index message_media_kept on message_media (workspace_id, id) where status <> 'deleted';
