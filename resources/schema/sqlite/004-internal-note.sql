-- Remarks for the staff only, such as diet and health. What stood among the remarks stays there.

alter table enrolment add column internal_note text not null default '';
