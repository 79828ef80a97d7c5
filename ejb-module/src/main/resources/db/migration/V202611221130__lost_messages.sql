-- Customers' messages that name nobody: a notice for the owners, and the events themselves for whoever looks into it.

alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check check (kind in ('stopped', 'unreachable', 'lost'));

create index raw_events_unused on raw_events (workspace_id, received_at) where error is not null;
