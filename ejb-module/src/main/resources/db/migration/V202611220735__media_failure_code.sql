-- Why a file could not be had, as a code that pages say in the reader's language; "failure" keeps what its source said.
-- Until the first release nobody runs an older version beside this one, so the old column goes at once.
alter table message_media add column failure_code text;
alter table message_media no force row level security;
update message_media set failure_code = case when too_large then 'too_large' else 'unknown' end where failure is not null;
alter table message_media force row level security;
alter table message_media drop column too_large;
