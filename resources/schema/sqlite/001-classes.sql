-- Classes, hosts, people, programme, attendance; the journal through which every row is written.

create table training_class (
  id integer primary key,
  code text not null unique,
  title_zh text not null,
  title_en text not null,
  from_date text not null,
  to_date text not null,
  venue_zh text not null,
  venue_en text not null,
  capacity integer not null,
  category text not null,
  level text not null,
  teacher text not null,
  note text not null,
  state text not null,
  version integer not null
) strict;

create table organisation (
  id integer primary key,
  name_zh text not null,
  name_en text not null,
  short_zh text not null,
  short_en text not null,
  kind text not null,
  protocol_rank integer not null,
  version integer not null
) strict;

create table organisation_alias (
  id integer primary key,
  organisation_id integer not null references organisation (id),
  alias text not null,
  version integer not null
) strict;
create index organisation_alias_of on organisation_alias (organisation_id);

create table host (
  id integer primary key,
  class_id integer not null references training_class (id),
  organisation_id integer not null references organisation (id),
  role text not null,
  position integer not null,
  version integer not null,
  unique (class_id, organisation_id, role)
) strict;
create index host_organisation on host (organisation_id);

create table person (
  id integer primary key,
  name text not null,
  pinyin text not null,
  latin_name text not null,
  sex text not null,
  born text,
  id_type text not null,
  id_number text not null,
  phone text not null,
  email text not null,
  stroke_key text not null,
  pinyin_key text not null,
  initials_key text not null,
  version integer not null
) strict;
create index person_name on person (name);
create index person_phone on person (phone) where phone <> '';
create index person_id_number on person (id_number) where id_number <> '';

create table enrolment (
  id integer primary key,
  class_id integer not null references training_class (id),
  person_id integer not null references person (id),
  organisation_id integer references organisation (id),
  number integer not null,
  position text not null,
  title text not null,
  state text not null,
  role text not null,
  group_name text not null,
  room text not null,
  note text not null,
  arrived_at text,
  version integer not null,
  unique (class_id, person_id),
  unique (class_id, number),
  unique (class_id, id)
) strict;
create index enrolment_person on enrolment (person_id);
create index enrolment_organisation on enrolment (organisation_id);

create table session (
  id integer primary key,
  class_id integer not null references training_class (id),
  session_date text not null,
  half text not null,
  kind text not null,
  topic_zh text not null,
  topic_en text not null,
  starts text,
  ends text,
  room_zh text not null,
  room_en text not null,
  hours integer not null,
  counting text not null,
  taken_at text,
  taken_by text,
  version integer not null,
  unique (class_id, session_date, half),
  unique (class_id, id)
) strict;

create table speech (
  id integer primary key,
  session_id integer not null references session (id),
  position integer not null,
  speaker_zh text not null,
  speaker_en text not null,
  capacity_zh text not null,
  capacity_en text not null,
  topic_zh text not null,
  topic_en text not null,
  version integer not null
) strict;
create index speech_session on speech (session_id);

create table status (
  id integer primary key,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  symbol text not null,
  shortcut text not null,
  meaning text not null,
  is_leave integer not null,
  is_truancy integer not null,
  position integer not null,
  version integer not null
) strict;

create table rule (
  id integer primary key,
  class_id integer not null references training_class (id),
  clause text not null,
  numerator integer not null,
  denominator integer not null,
  outcome text not null,
  version integer not null,
  unique (class_id, clause)
) strict;

create table leave (
  id integer primary key,
  class_id integer not null references training_class (id),
  enrolment_id integer not null,
  status text not null references status (code),
  from_date text not null,
  from_half text not null,
  to_date text not null,
  to_half text not null,
  reason text not null,
  approver text not null,
  state text not null,
  version integer not null,
  foreign key (class_id, enrolment_id) references enrolment (class_id, id)
) strict;
create index leave_enrolment on leave (class_id, enrolment_id);

-- Both references carry the class, so a mark can never join a person and a session of different classes.
create table mark (
  id integer primary key,
  class_id integer not null,
  enrolment_id integer not null,
  session_id integer not null,
  status text not null references status (code),
  late_minutes integer not null,
  early_minutes integer not null,
  leave_id integer references leave (id),
  version integer not null,
  unique (enrolment_id, session_id),
  foreign key (class_id, enrolment_id) references enrolment (class_id, id),
  foreign key (class_id, session_id) references session (class_id, id)
) strict;
create index mark_session on mark (class_id, session_id);
create index mark_leave on mark (leave_id) where leave_id is not null;

-- Values are never taken back, so no number is given twice.
create table counter (
  name text primary key,
  value integer not null
) strict;

create table journal (
  seq integer primary key,
  token text not null unique,
  at text not null,
  zone text not null,
  who text not null,
  desk text not null,
  action text not null,
  class_id integer,
  arguments text not null,
  undoes integer references journal (seq),
  previous text not null,
  hash text not null
) strict;
create index journal_undoes on journal (undoes) where undoes is not null;
create index journal_class on journal (class_id, seq);

create table journal_change (
  seq integer not null references journal (seq),
  ordinal integer not null,
  table_name text not null,
  row_id integer not null,
  before text not null,
  after text not null,
  primary key (seq, ordinal)
) strict;
create index journal_change_row on journal_change (table_name, row_id, seq);
