-- Days on which an agency works or not by a document of its own; the calendar of the State is a resource of the program.
call platform.open_room('workdays');

create table workdays.own_day (
  agency_id uuid not null,
  id uuid not null,
  day date not null,
  working boolean not null,
  document text not null,
  reason text not null,
  primary key (agency_id, id),
  constraint uniq$own_day unique (agency_id, day),
  constraint check$own_day_document check (document <> '')
);

call platform.protect('workdays.own_day');
