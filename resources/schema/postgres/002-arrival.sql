-- Who stands in for whom, and how often a person's code was revoked.

alter table enrolment add column replaces_id bigint references enrolment (id);
alter table enrolment add column code_issue bigint not null default 0;
create index enrolment_replaces on enrolment (replaces_id) where replaces_id is not null;
