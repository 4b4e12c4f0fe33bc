-- Several programme items in a half-day, and from when to when somebody belongs to a class. Rows that change here are
-- put into the journal by the same transaction (`Upgrade`): an item has the id of the session that it came from.

create table programme_item (
  id bigint primary key,
  class_id bigint not null,
  session_id bigint not null,
  kind text not null,
  topic_zh text not null,
  topic_en text not null,
  starts text,
  ends text,
  room_zh text not null,
  room_en text not null,
  hours bigint not null,
  counting text not null,
  version bigint not null,
  foreign key (class_id, session_id) references session (class_id, id)
);
create index programme_item_session on programme_item (class_id, session_id);

insert into programme_item (id, class_id, session_id, kind, topic_zh, topic_en, starts, ends, room_zh, room_en, hours, counting, version)
  select id, class_id, id, kind, topic_zh, topic_en, starts, ends, room_zh, room_en, hours, counting, 1 from session;
insert into counter (name, value) select 'id:programme_item', value from counter where name = 'id:session';

update session set version = version + 1;
alter table session drop column kind;
alter table session drop column topic_zh;
alter table session drop column topic_en;
alter table session drop column starts;
alter table session drop column ends;
alter table session drop column room_zh;
alter table session drop column room_en;
alter table session drop column hours;
alter table session drop column counting;

update speech set version = version + 1;
alter table speech drop constraint speech_session_id_fkey;
alter table speech rename column session_id to item_id;
alter table speech add foreign key (item_id) references programme_item (id);
alter index speech_session rename to speech_item;

-- The first half-day that is theirs, and the first that is no longer; none where nothing is said.
alter table enrolment add column joins_date text;
alter table enrolment add column joins_half text;
alter table enrolment add column leaves_date text;
alter table enrolment add column leaves_half text;
