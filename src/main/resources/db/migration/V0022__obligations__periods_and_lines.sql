-- Who owes what, when: reporting periods, the units frozen into them, and the lines that leads owe.
call platform.open_room('obligations');

create table obligations.period (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  code text not null,
  kind text not null,
  title text not null,
  from_day date not null,
  to_day date not null,
  cut_off date not null,
  due_before date not null,
  department_due_before date,
  opens_on date not null,
  status text not null,
  opened_at timestamptz,
  locked_at timestamptz,
  reopened_reason text,
  primary key (agency_id, id),
  constraint uniq$period_code unique (agency_id, plan_id, code),
  constraint check$period_kind check (kind in ('QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR', 'YEAR_END', 'MONTH', 'AD_HOC')),
  constraint check$period_days check (from_day <= to_day and cut_off between from_day and to_day),
  constraint check$period_status check (status in ('PLANNED', 'OPEN', 'LOCKED')),
  constraint check$period_opened check ((status = 'PLANNED') = (opened_at is null)),
  constraint check$period_locked check ((status = 'LOCKED') = (locked_at is not null))
);
create index idx$period_due on obligations.period (agency_id, status, due_before);

-- obligation 1: a unit's report in a period; the set is frozen when the period opens
create table obligations.report_due (
  agency_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  counted boolean not null,
  own_seal boolean not null,
  place int not null,
  extended_before date,
  extension_reason text,
  primary key (agency_id, id),
  constraint uniq$report_due unique (agency_id, period_id, unit_id),
  constraint check$report_due_extension check ((extended_before is null) = (extension_reason is null))
);
create index idx$report_due_unit on obligations.report_due (agency_id, unit_id);

-- obligation 2: a line on a task: owed by each lead, or by whoever was asked
create table obligations.line_due (
  agency_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  task_id uuid not null,
  task_version_id uuid not null,
  unit_id uuid not null,
  duty text not null,
  asked_at timestamptz,
  asked_by uuid,
  question text,
  primary key (agency_id, id),
  constraint uniq$line_due unique (agency_id, period_id, task_id, unit_id),
  constraint check$line_due_duty check (duty in ('LEAD', 'REQUESTED', 'FAN_OUT')),
  constraint check$line_due_asked check ((duty = 'REQUESTED') = (asked_at is not null))
);
create index idx$line_due_task on obligations.line_due (agency_id, task_id);
create index idx$line_due_version on obligations.line_due (agency_id, task_version_id);
create index idx$line_due_unit on obligations.line_due (agency_id, unit_id, period_id);

-- a dated task ends for a lead when its received line says that it is done
create table obligations.task_done (
  agency_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  period_id uuid not null,
  done_on date not null,
  primary key (agency_id, task_id, unit_id)
);
create index idx$task_done_unit on obligations.task_done (agency_id, unit_id);
create index idx$task_done_period on obligations.task_done (agency_id, period_id);

call platform.protect('obligations.period');
call platform.protect('obligations.report_due');
call platform.protect('obligations.line_due');
call platform.protect('obligations.task_done');
