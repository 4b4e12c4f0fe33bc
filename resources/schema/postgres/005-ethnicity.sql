-- 民族, which full rosters state; nobody was asked before.

alter table person add column ethnicity text not null default '';
