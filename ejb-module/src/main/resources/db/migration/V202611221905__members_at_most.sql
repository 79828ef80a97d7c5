-- How many people the platform lets a workspace have.
alter table workspaces add column max_members int not null default 100 check (max_members > 0);
