-- Who stands in for whom, how often a person's code was revoked, and what the columns of lists mean.

alter table enrolment add column replaces_id integer references enrolment (id);
alter table enrolment add column code_issue integer not null default 0;
create index enrolment_replaces on enrolment (replaces_id) where replaces_id is not null;

-- The columns of lists with these headings, as somebody mapped them last.
create table header_mapping (
  id integer primary key,
  shape text not null unique,
  mapping text not null,
  version integer not null
) strict;

-- Half-filled forms of a desk: no part of the data, and none of the journal.
create table draft (
  desk text not null,
  form text not null,
  at text not null,
  fields text not null,
  primary key (desk, form)
) strict;
