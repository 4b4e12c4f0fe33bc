-- Classes, hosts, people, programme, attendance; the journal through which every row is written.

create table training_class (
  id bigint primary key,
  code text not null unique,
  title_zh text not null,
  title_en text not null,
  from_date text not null,
  to_date text not null,
  venue_zh text not null,
  venue_en text not null,
  capacity bigint not null,
  category text not null,
  level text not null,
  teacher text not null,
  note text not null,
  state text not null,
  version bigint not null
);

create table organisation (
  id bigint primary key,
  name_zh text not null,
  name_en text not null,
  short_zh text not null,
  short_en text not null,
  kind text not null,
  protocol_rank bigint not null,
  version bigint not null
);

create table organisation_alias (
  id bigint primary key,
  organisation_id bigint not null references organisation (id),
  alias text not null,
  version bigint not null
);
create index organisation_alias_of on organisation_alias (organisation_id);

create table host (
  id bigint primary key,
  class_id bigint not null references training_class (id),
  organisation_id bigint not null references organisation (id),
  role text not null,
  position bigint not null,
  version bigint not null,
  unique (class_id, organisation_id, role)
);
create index host_organisation on host (organisation_id);

create table person (
  id bigint primary key,
  name text not null,
  pinyin text not null,
  latin_name text not null,
  sex text not null,
  born text,
  id_type text not null,
  id_number text not null,
  phone text not null,
  email text not null,
  stroke_key text collate "C" not null,
  pinyin_key text collate "C" not null,
  initials_key text collate "C" not null,
  version bigint not null
);
create index person_name on person (name);
create index person_phone on person (phone) where phone <> '';
create index person_id_number on person (id_number) where id_number <> '';

create table enrolment (
  id bigint primary key,
  class_id bigint not null references training_class (id),
  person_id bigint not null references person (id),
  organisation_id bigint references organisation (id),
  number bigint not null,
  position text not null,
  title text not null,
  state text not null,
  role text not null,
  group_name text not null,
  room text not null,
  note text not null,
  arrived_at text,
  version bigint not null,
  unique (class_id, person_id),
  unique (class_id, number),
  unique (class_id, id)
);
create index enrolment_person on enrolment (person_id);
create index enrolment_organisation on enrolment (organisation_id);

create table session (
  id bigint primary key,
  class_id bigint not null references training_class (id),
  session_date text not null,
  half text not null,
  kind text not null,
  topic_zh text not null,
  topic_en text not null,
  starts text,
  ends text,
  room_zh text not null,
  room_en text not null,
  hours bigint not null,
  counting text not null,
  taken_at text,
  taken_by text,
  version bigint not null,
  unique (class_id, session_date, half),
  unique (class_id, id)
);

create table speech (
  id bigint primary key,
  session_id bigint not null references session (id),
  position bigint not null,
  speaker_zh text not null,
  speaker_en text not null,
  capacity_zh text not null,
  capacity_en text not null,
  topic_zh text not null,
  topic_en text not null,
  version bigint not null
);
create index speech_session on speech (session_id);

create table status (
  id bigint primary key,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  symbol text not null,
  shortcut text not null,
  meaning text not null,
  is_leave bigint not null,
  is_truancy bigint not null,
  position bigint not null,
  version bigint not null
);

create table rule (
  id bigint primary key,
  class_id bigint not null references training_class (id),
  clause text not null,
  numerator bigint not null,
  denominator bigint not null,
  outcome text not null,
  version bigint not null,
  unique (class_id, clause)
);

create table leave (
  id bigint primary key,
  class_id bigint not null references training_class (id),
  enrolment_id bigint not null,
  status text not null references status (code),
  from_date text not null,
  from_half text not null,
  to_date text not null,
  to_half text not null,
  reason text not null,
  approver text not null,
  state text not null,
  version bigint not null,
  foreign key (class_id, enrolment_id) references enrolment (class_id, id)
);
create index leave_enrolment on leave (class_id, enrolment_id);

-- Both references carry the class, so a mark can never join a person and a session of different classes.
create table mark (
  id bigint primary key,
  class_id bigint not null,
  enrolment_id bigint not null,
  session_id bigint not null,
  status text not null references status (code),
  late_minutes bigint not null,
  early_minutes bigint not null,
  leave_id bigint references leave (id),
  version bigint not null,
  unique (enrolment_id, session_id),
  foreign key (class_id, enrolment_id) references enrolment (class_id, id),
  foreign key (class_id, session_id) references session (class_id, id)
);
create index mark_session on mark (class_id, session_id);
create index mark_leave on mark (leave_id) where leave_id is not null;

-- Values are never taken back, so no number is given twice.
create table counter (
  name text primary key,
  value bigint not null
);

create table journal (
  seq bigint primary key,
  token text not null unique,
  at text not null,
  zone text not null,
  who text not null,
  desk text not null,
  action text not null,
  class_id bigint,
  arguments text not null,
  undoes bigint references journal (seq),
  previous text not null,
  hash text not null
);
create index journal_undoes on journal (undoes) where undoes is not null;
create index journal_class on journal (class_id, seq);

create table journal_change (
  seq bigint not null references journal (seq),
  ordinal bigint not null,
  table_name text not null,
  row_id bigint not null,
  before text not null,
  after text not null,
  primary key (seq, ordinal)
);
create index journal_change_row on journal_change (table_name, row_id, seq);
