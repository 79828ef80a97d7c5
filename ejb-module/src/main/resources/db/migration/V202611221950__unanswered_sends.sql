-- How many sends of a delivery nobody answered: after some of them it is given up, whatever came of the others.
alter table deliveries add column unanswered int not null default 0;
