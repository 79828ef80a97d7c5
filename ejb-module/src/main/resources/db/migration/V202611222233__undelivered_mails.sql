-- Mails that are tried again belong to those that did not get out yet.
drop index outbox_mails_undelivered;
create index outbox_mails_undelivered on outbox_mails (id) where status <> 'sent';
