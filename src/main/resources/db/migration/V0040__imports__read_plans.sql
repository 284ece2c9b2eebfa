-- A signed paper that was read, what was understood of it, and what the office corrected.
call platform.open_room('imports');

create table imports.read_plan (
  agency_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  file_name text not null,
  read_at timestamptz not null,
  read_by text not null,
  draft jsonb not null,
  version int not null,
  plan_id uuid,
  started_at timestamptz,
  primary key (agency_id, id),
  constraint check$read_plan_started check ((plan_id is null) = (started_at is null))
);
create index idx$read_plan_file on imports.read_plan (agency_id, file_id);
create index idx$read_plan_plan on imports.read_plan (agency_id, plan_id);

create table imports.correction (
  agency_id uuid not null,
  id uuid not null,
  read_plan_id uuid not null,
  place text not null,
  before_text text not null,
  after_text text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (agency_id, id)
);
create index idx$correction_read_plan on imports.correction (agency_id, read_plan_id);

call platform.protect('imports.read_plan');
call platform.protect('imports.correction');
