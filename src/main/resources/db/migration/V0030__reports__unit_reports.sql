-- What units report: one report per unit and period, its lines by task, figures, evidence, remarks, each sending.
call platform.open_room('reports');

create table reports.unit_report (
  agency_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  status text not null,
  coordination_note text not null default '',
  note_version int not null default 0,
  entered_by_office boolean not null default false,
  own_number text not null default '',
  own_date date,
  own_file_id uuid,
  acted_by uuid,
  acted_for uuid,
  acted_at timestamptz,
  sent_by uuid,
  sent_for uuid,
  sent_at timestamptz,
  first_sent_at timestamptz,
  return_reason text,
  primary key (agency_id, id),
  constraint uniq$unit_report unique (agency_id, period_id, unit_id),
  constraint check$unit_report_status check (status in ('DRAFTING', 'PROPOSED', 'SENT', 'RECEIVED', 'RETURNED')),
  constraint check$unit_report_acted check ((status = 'DRAFTING') = (acted_at is null)),
  constraint check$unit_report_sent check (status not in ('SENT', 'RECEIVED') or (sent_at is not null and sent_by is not null)),
  constraint check$unit_report_first check ((sent_at is null) = (first_sent_at is null)),
  constraint check$unit_report_returned check ((status = 'RETURNED') = (return_reason is not null))
);
create index idx$unit_report_unit on reports.unit_report (agency_id, unit_id, period_id);
create index idx$unit_report_own_file on reports.unit_report (agency_id, own_file_id);

create table reports.report_line (
  agency_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  period_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  status text,
  result text not null,
  cumulative text not null,
  difficulty text not null,
  proposal text not null,
  done_on date,
  version int not null,
  edited_by text not null,
  edited_at timestamptz not null,
  entered_by_office boolean not null,
  primary key (agency_id, id),
  constraint uniq$report_line unique (agency_id, report_id, task_id),
  constraint check$report_line_status check (status in ('COMPLETED', 'IN_PROGRESS', 'DONE_IN_PERIOD', 'NOT_STARTED',
    'NOT_YET_DUE', 'NOTHING_AROSE', 'SUSPENDED')),
  constraint check$report_line_done check (done_on is null or status = 'COMPLETED')
);
create index idx$report_line_task on reports.report_line (agency_id, task_id, period_id);
create index idx$report_line_period on reports.report_line (agency_id, period_id, unit_id);
create index idx$report_line_unit on reports.report_line (agency_id, unit_id);

create table reports.figure (
  agency_id uuid not null,
  line_id uuid not null,
  place int not null,
  label text not null,
  measure text not null,
  amount numeric not null,
  since_january numeric,
  primary key (agency_id, line_id, place)
);

-- tài liệu kiểm chứng: a unit's documents, to be named again in later periods
create table reports.evidence (
  agency_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  number text not null,
  issued_on date,
  issuer text not null,
  subject text not null,
  link text,
  file_id uuid,
  created_at timestamptz not null,
  primary key (agency_id, id)
);
create index idx$evidence_unit on reports.evidence (agency_id, unit_id, id);
create index idx$evidence_file on reports.evidence (agency_id, file_id);

create table reports.line_evidence (
  agency_id uuid not null,
  line_id uuid not null,
  evidence_id uuid not null,
  primary key (agency_id, line_id, evidence_id)
);
create index idx$line_evidence_evidence on reports.line_evidence (agency_id, evidence_id);

-- what the office asks to be mended: on a line, or on the report
create table reports.remark (
  agency_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  task_id uuid,
  remark text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (agency_id, id)
);
create index idx$remark_report on reports.remark (agency_id, report_id);
create index idx$remark_task on reports.remark (agency_id, task_id);

-- each sending as it was: nothing confirmed is ever lost
create table reports.sending (
  agency_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  sent_at timestamptz not null,
  sent_by text not null,
  content jsonb not null,
  primary key (agency_id, id)
);
create index idx$sending_report on reports.sending (agency_id, report_id);

call platform.protect('reports.unit_report');
call platform.protect('reports.report_line');
call platform.protect('reports.figure');
call platform.protect('reports.evidence');
call platform.protect('reports.line_evidence');
call platform.protect('reports.remark');
call platform.protect('reports.sending');
