-- Requests for information: the register, who asked, the clocks and the rules that they began under, and what was replied.
call platform.open_room('information');

-- the last number given in a year: a row that is locked, so that no number is left out
create table information.counter (
  agency_id uuid not null,
  year int not null,
  last int not null,
  primary key (agency_id, year),
  constraint check$counter_last check (last > 0)
);

-- citizen_id is the account from which it was sent; accounts belong to no agency, so that nothing points there.
-- pickup opens the answer beside the code; it stands here in clear because whoever reads this table reads the answer too
create table information.request (
  agency_id uuid not null,
  id uuid not null,
  year int not null,
  number int not null,
  code text not null,
  pickup text not null,
  form_id uuid not null,
  citizen_id uuid,
  channel text not null,
  arrived_on date not null,
  registered_at timestamptz not null,
  wanted text not null,
  delivery text not null,
  purpose text not null,
  consent boolean not null,
  status text not null,
  valid_on date not null,
  clock_part text not null,
  clock_began_on date not null,
  due_on date not null,
  notice_due_on date,
  announced_on date,
  answer_by date,
  complexity text,
  unit_id uuid,
  words text,
  draft text not null,
  ground text,
  decided_at timestamptz,
  decided_by uuid,
  letter_number text,
  letter_on date,
  tried_on date,
  tries int not null default 0,
  primary key (agency_id, id),
  constraint uniq$request_number unique (agency_id, year, number),
  constraint uniq$request_code unique (agency_id, code),
  constraint uniq$request_form unique (agency_id, form_id),
  constraint check$request_number check (number > 0),
  constraint check$request_channel check (channel in ('ONLINE', 'DESK', 'POST', 'FAX')),
  constraint check$request_delivery check (delivery in ('ONLINE', 'DESK', 'POST', 'FAX')),
  constraint check$request_status check (status in ('RECEIVED', 'CLARIFYING', 'CLASSIFIED', 'ASSIGNED', 'ANNOUNCED',
    'EXTENDED', 'ANSWERED', 'REFUSED', 'WITHDRAWN', 'SET_ASIDE')),
  constraint check$request_complexity check (complexity in ('SIMPLE', 'COMPLICATED')),
  constraint check$request_classified
    check (status not in ('CLASSIFIED', 'ASSIGNED', 'ANNOUNCED', 'EXTENDED') or complexity is not null),
  constraint check$request_assigned
    check (status not in ('ASSIGNED', 'ANNOUNCED', 'EXTENDED', 'ANSWERED') or unit_id is not null),
  constraint check$request_decided
    check ((status in ('ANSWERED', 'REFUSED', 'WITHDRAWN', 'SET_ASIDE')) = (decided_at is not null)),
  constraint check$request_ground check ((status = 'REFUSED') = (ground is not null)),
  constraint check$request_letter check ((letter_number is null) = (letter_on is null)),
  constraint check$request_clock check (due_on >= arrived_on and valid_on >= arrived_on)
);
create index idx$request_open on information.request (agency_id, due_on)
  where status not in ('ANSWERED', 'REFUSED', 'WITHDRAWN', 'SET_ASIDE');
create index idx$request_unit on information.request (agency_id, unit_id, due_on);
create index idx$request_decided on information.request (agency_id, decided_at) where decided_at is not null;
create index idx$request_citizen on information.request (agency_id, citizen_id) where citizen_id is not null;
create index idx$request_decided_by on information.request (agency_id, decided_by);
create index idx$request_arrived on information.request (agency_id, arrived_on);

-- who asked: apart, so that it can be erased and the register stays
create table information.asker (
  agency_id uuid not null,
  request_id uuid not null,
  name text not null,
  address text not null,
  id_paper text not null,
  phone text not null,
  email text not null,
  language text not null,
  erased_at timestamptz,
  primary key (agency_id, request_id),
  constraint check$asker_language check (language in ('vi', 'en'))
);

-- the rules as they were on the day when the request arrived
create table information.kept_rule (
  agency_id uuid not null,
  request_id uuid not null,
  part text not null,
  key text not null,
  amount int not null,
  unit text not null,
  source text not null,
  valid_from date not null,
  certain boolean not null,
  own boolean not null,
  primary key (agency_id, request_id, part),
  constraint check$kept_rule_part check (part in ('SIMPLE', 'NOTICE', 'COMPLICATED', 'EXTENSION'))
);

-- files that the asker sent, and files of the answer
create table information.request_file (
  agency_id uuid not null,
  request_id uuid not null,
  file_id uuid not null,
  answer boolean not null,
  added_at timestamptz not null,
  primary key (agency_id, request_id, file_id, answer)
);
create index idx$request_file_file on information.request_file (agency_id, file_id);

-- what happened when: to whoever has the code the kind and the time alone, to those who handle it also who and why
create table information.step (
  agency_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  kind text not null,
  at timestamptz not null,
  person_id uuid,
  words text not null,
  day date,
  primary key (agency_id, id)
);
create index idx$step_request on information.step (agency_id, request_id, id);
create index idx$step_person on information.step (agency_id, person_id);

-- mails to whoever asked: what they say is written when they leave
create table information.letter (
  agency_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  kind text not null,
  tries int not null,
  next_try_at timestamptz,
  sent_at timestamptz,
  primary key (agency_id, id),
  constraint check$letter_kind
    check (kind in ('RECEIVED', 'CLARIFICATION', 'ANNOUNCED', 'EXTENDED', 'ANSWERED', 'REFUSED'))
);
create index idx$letter_request on information.letter (agency_id, request_id);
create index idx$letter_due on information.letter (agency_id, next_try_at) where next_try_at is not null;

create table information.reminder (
  agency_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  due_on date not null,
  stage text not null,
  reminded_at timestamptz not null,
  primary key (agency_id, id),
  constraint uniq$reminder unique (agency_id, request_id, due_on, stage),
  constraint check$reminder_stage check (stage in ('NEAR', 'LAST_DAY', 'OVER'))
);

-- what the public may read of an answered request: written by one, approved by another
create table information.log_entry (
  agency_id uuid not null,
  request_id uuid not null,
  title text not null,
  question text not null,
  answer text not null,
  with_files boolean not null,
  status text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  primary key (agency_id, request_id),
  constraint check$log_entry_status check (status in ('WRITTEN', 'PUBLISHED', 'WITHDRAWN')),
  constraint check$log_entry_approved check ((status = 'WRITTEN') = (approved_by is null)),
  constraint check$log_entry_four_eyes check (approved_by <> written_by),
  constraint check$log_entry_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index idx$log_entry_published on information.log_entry (agency_id, approved_at) where status = 'PUBLISHED';
create index idx$log_entry_written_by on information.log_entry (agency_id, written_by);
create index idx$log_entry_approved_by on information.log_entry (agency_id, approved_by);

-- the one place that says what the public sees of requests: pages, files, data and figures read it and nothing else
create view information.public_log with (security_invoker = true) as
  select l.agency_id, l.request_id, l.title, l.question, l.answer, l.with_files and r.consent as with_files, l.approved_at,
         r.arrived_on, (r.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as answered_on
  from information.log_entry l
  join information.request r on r.agency_id = l.agency_id and r.id = l.request_id
  where l.status = 'PUBLISHED' and r.status = 'ANSWERED';

call platform.protect('information.counter');
call platform.protect('information.request');
call platform.protect('information.asker');
call platform.protect('information.kept_rule');
call platform.protect('information.request_file');
call platform.protect('information.step');
call platform.protect('information.letter');
call platform.protect('information.reminder');
call platform.protect('information.log_entry');
