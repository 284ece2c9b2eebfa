-- Who is who in an agency: units over time, their names and aliases, people, positions, delegations.
call platform.open_room('organization');

create table organization.agency (
  agency_id uuid primary key,
  name text not null,
  short_name text not null,
  notation text not null,
  superior text not null,
  place text not null,
  sample boolean not null,
  due_day_tolerated boolean not null default false,
  created_at timestamptz not null
);

create table organization.unit (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  counts_among_all boolean not null,
  own_seal boolean not null,
  valid_from date not null,
  valid_to date,
  position int not null,
  primary key (agency_id, id),
  constraint check$unit_kind check (
    kind in ('LEADERSHIP', 'OFFICE', 'DIVISION', 'INSPECTORATE', 'BRANCH', 'CENTRE', 'BODY')),
  constraint check$unit_validity check (valid_to is null or valid_to > valid_from),
  -- leadership and bodies are no phòng, đơn vị: never in "all units", never late
  constraint check$unit_counts check (not (counts_among_all and kind in ('LEADERSHIP', 'BODY')))
);

-- a name holds from a day to the day before valid_to
create table organization.unit_name (
  agency_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  short_name text not null,
  valid_from date not null,
  valid_to date,
  primary key (agency_id, id),
  constraint check$unit_name_validity check (valid_to is null or valid_to > valid_from),
  constraint excl$unit_name exclude using gist (
    agency_id with =, unit_id with =, daterange(valid_from, valid_to) with &&)
);
create index idx$unit_name_unit on organization.unit_name (agency_id, unit_id);

create table organization.unit_alias (
  agency_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  alias text not null,
  folded text not null,
  primary key (agency_id, id),
  constraint uniq$unit_alias_folded unique (agency_id, folded)
);
create index idx$unit_alias_unit on organization.unit_alias (agency_id, unit_id);

-- merger and split: from a day on, one unit stands in the place of another
create table organization.unit_succession (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  effective_on date not null,
  instrument text not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  primary key (agency_id, id),
  constraint uniq$unit_succession unique (agency_id, from_unit_id, to_unit_id),
  constraint check$unit_succession_kind check (kind in ('MERGER', 'SPLIT')),
  constraint check$unit_succession_self check (from_unit_id <> to_unit_id)
);
create index idx$unit_succession_to on organization.unit_succession (agency_id, to_unit_id);

create table organization.person (
  agency_id uuid not null,
  id uuid not null,
  full_name text not null,
  email text,
  phone text,
  account_id uuid,
  created_at timestamptz not null,
  primary key (agency_id, id),
  constraint uniq$person_account unique (agency_id, account_id)
);

create table organization.position (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null,
  title text not null,
  valid_from date not null,
  valid_to date,
  primary key (agency_id, id),
  constraint check$position_role check (
    role in ('HEAD', 'DEPUTY', 'STAFF', 'CONTACT', 'CLERK', 'ADMINISTRATOR')),
  constraint check$position_validity check (valid_to is null or valid_to > valid_from)
);
create index idx$position_person on organization.position (agency_id, person_id);
create index idx$position_unit on organization.position (agency_id, unit_id);

-- uỷ quyền: acts for somebody in a unit, both days included
create table organization.delegation (
  agency_id uuid not null,
  id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_through date not null,
  reason text not null,
  primary key (agency_id, id),
  constraint check$delegation_validity check (valid_through >= valid_from),
  constraint check$delegation_self check (from_person_id <> to_person_id)
);
create index idx$delegation_from on organization.delegation (agency_id, from_person_id);
create index idx$delegation_to on organization.delegation (agency_id, to_person_id);
create index idx$delegation_unit on organization.delegation (agency_id, unit_id);

call platform.protect('organization.agency');
call platform.protect('organization.unit');
call platform.protect('organization.unit_name');
call platform.protect('organization.unit_alias');
call platform.protect('organization.unit_succession');
call platform.protect('organization.person');
call platform.protect('organization.position');
call platform.protect('organization.delegation');
