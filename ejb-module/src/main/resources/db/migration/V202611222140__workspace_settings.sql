-- When a workspace's day begins, and for how many days it keeps messages; 0 means for good, as all did until now.
alter table workspaces add column timezone text not null default 'UTC';
alter table workspaces add column message_days int not null default 0
    check (message_days = 0 or message_days between 30 and 3650);
