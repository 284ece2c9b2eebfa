-- A signed plan under tracking: its header, outline, legal bases, the annex's headings and tasks, and their amendments.
call platform.open_room('plans');

create table plans.plan (
  agency_id uuid not null,
  id uuid not null,
  number text not null,
  notation text not null,
  issued_on date not null,
  place text not null,
  title text not null,
  year int not null,
  annex_title text not null,
  opening text not null,
  signer_capacity text not null,
  signer_position text not null,
  signer_name text not null,
  recipients text[] not null,
  file_id uuid,
  copied_from_id uuid,
  status text not null,
  started_at timestamptz not null,
  first_reported_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  primary key (agency_id, id),
  constraint check$plan_status check (status in ('TRACKED', 'WITHDRAWN')),
  constraint check$plan_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
  -- what has been reported on is amended, never withdrawn
  constraint check$plan_reported check (not (status = 'WITHDRAWN' and first_reported_at is not null))
);
create index idx$plan_number on plans.plan (agency_id, number, notation);
create index idx$plan_copied_from on plans.plan (agency_id, copied_from_id);

create table plans.section (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  place int not null,
  level int not null,
  printed_number text not null,
  title text not null,
  body text not null,
  primary key (agency_id, id),
  constraint uniq$section_place unique (agency_id, plan_id, place)
);

create table plans.basis (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  place int not null,
  kind text not null,
  number text not null,
  issuer text not null,
  issued_on date,
  subject text not null,
  primary key (agency_id, id),
  constraint uniq$basis_place unique (agency_id, plan_id, place)
);

create table plans.heading (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  parent_id uuid,
  place int not null,
  level int not null,
  printed_number text not null,
  title text not null,
  report_title text not null,
  dimension text,
  primary key (agency_id, id),
  constraint uniq$heading_place unique (agency_id, plan_id, place)
);
create index idx$heading_parent on plans.heading (agency_id, parent_id);

-- the printed number is kept as printed and is never a key
create table plans.task (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  heading_id uuid,
  place int not null,
  printed_number text not null,
  dimension text,
  fan_out boolean not null default false,
  primary key (agency_id, id),
  constraint uniq$task_place unique (agency_id, plan_id, place)
);
create index idx$task_heading on plans.task (agency_id, heading_id);

create table plans.task_version (
  agency_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  valid_from date not null,
  text text not null,
  product text not null,
  timing_kind text not null,
  timing_printed text not null,
  due_before date,
  dropped boolean not null,
  amendment_id uuid,
  primary key (agency_id, id),
  constraint uniq$task_version_from unique (agency_id, task_id, valid_from),
  constraint check$task_version_timing check (timing_kind in ('DATE', 'MONTH', 'QUARTER', 'HALF_YEAR', 'ONGOING',
    'YEARLY', 'YEARLY_BY_PLAN', 'AS_IT_ARISES', 'UNRECOGNISED')),
  constraint check$task_version_due check (
    (due_before is not null) = (timing_kind in ('DATE', 'MONTH', 'QUARTER', 'HALF_YEAR')))
);
create index idx$task_version_amendment on plans.task_version (agency_id, amendment_id);

create table plans.task_party (
  agency_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  place int not null,
  duty text not null,
  printed text not null,
  unit_id uuid,
  all_units boolean not null,
  primary key (agency_id, id),
  constraint check$task_party_duty check (duty in ('LEAD', 'COORDINATOR')),
  constraint check$task_party_unit check ((unit_id is null) or not all_units)
);
create index idx$task_party_version on plans.task_party (agency_id, version_id);
create index idx$task_party_unit on plans.task_party (agency_id, unit_id);

-- đề nghị điều chỉnh nhiệm vụ: unit, then office, then leadership, then the amending document
create table plans.amendment (
  agency_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  proposal text not null,
  reason text not null,
  status text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  forwarded_by uuid,
  forwarded_at timestamptz,
  office_opinion text,
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  document_number text,
  document_date date,
  effective_from date,
  enacted_at timestamptz,
  primary key (agency_id, id),
  constraint check$amendment_status check (status in ('REQUESTED', 'FORWARDED', 'AGREED', 'REFUSED', 'ENACTED')),
  constraint check$amendment_forwarded check (status = 'REQUESTED' or status = 'REFUSED' or forwarded_at is not null),
  constraint check$amendment_decided check ((status in ('AGREED', 'REFUSED', 'ENACTED')) = (decided_at is not null)),
  constraint check$amendment_enacted check (
    (status = 'ENACTED') = (document_number is not null and document_date is not null and effective_from is not null))
);
create index idx$amendment_plan on plans.amendment (agency_id, plan_id);
create index idx$amendment_task on plans.amendment (agency_id, task_id);
create index idx$amendment_unit on plans.amendment (agency_id, unit_id);

call platform.protect('plans.plan');
call platform.protect('plans.section');
call platform.protect('plans.basis');
call platform.protect('plans.heading');
call platform.protect('plans.task');
call platform.protect('plans.task_version');
call platform.protect('plans.task_party');
call platform.protect('plans.amendment');
