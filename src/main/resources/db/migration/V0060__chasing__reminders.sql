-- What units were reminded of: each stage on the way to a day once.
call platform.open_room('chasing');

create table chasing.reminder (
  agency_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  due_before date not null,
  stage text not null,
  reminded_at timestamptz not null,
  primary key (agency_id, id),
  constraint uniq$reminder unique (agency_id, period_id, unit_id, due_before, stage),
  constraint check$reminder_stage check (stage ~ '^(BEFORE_(10|5|1)|LAST_DAY|WEEK_[1-9][0-9]*)$')
);
create index idx$reminder_unit on chasing.reminder (agency_id, unit_id);

call platform.protect('chasing.reminder');
