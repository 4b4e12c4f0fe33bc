-- Who stands in for whom, how often a person's code was revoked, and what the columns of lists mean.

alter table enrolment add column replaces_id bigint references enrolment (id);
alter table enrolment add column code_issue bigint not null default 0;
create index enrolment_replaces on enrolment (replaces_id) where replaces_id is not null;

-- The columns of lists with these headings, as somebody mapped them last.
create table header_mapping (
  id bigint primary key,
  shape text not null unique,
  mapping text not null,
  version bigint not null
);
