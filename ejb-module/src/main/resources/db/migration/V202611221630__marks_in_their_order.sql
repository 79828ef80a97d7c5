-- A reaction that was withdrawn leaves its row, so that an older one that comes later does not show again.
alter table message_reactions alter column emoji drop not null;
