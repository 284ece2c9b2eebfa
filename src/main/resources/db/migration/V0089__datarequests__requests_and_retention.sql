-- How long things are kept, what was removed when, and what people asked about their own data.
call platform.open_room('retention');

-- what an agency decided by a document, from a day on
create table retention.rule (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  valid_from date not null,
  days int not null,
  document text not null,
  primary key (agency_id, id),
  constraint uniq$rule unique (agency_id, kind, valid_from),
  constraint check$rule_days check (days > 0),
  constraint check$rule_document check (document <> '')
);
call platform.protect('retention.rule');

-- one run over one kind; ended_at is absent while it runs, or when it was broken off
create table retention.removal (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  older_than timestamptz not null,
  removed bigint not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  constraint check$removal_removed check (removed > 0)
);
create index idx$removal_unfinished on retention.removal (agency_id, kind) where ended_at is null;
call platform.protect('retention.removal');

call platform.open_room('datarequests');

-- an open request keeps the limit that it began under, with its source
create table datarequests.request (
  agency_id uuid not null,
  id uuid not null,
  wish text not null,
  whose text not null,
  subject_id uuid,
  subject_name text not null,
  asked_by text not null,
  reach text not null,
  words text not null,
  proof text not null,
  received_at timestamptz not null,
  entered_by uuid not null,
  answer_before timestamptz,
  due_before timestamptz not null,
  limit_source text not null,
  limit_confidence text not null,
  extended_before timestamptz,
  extension_reason text,
  status text not null,
  taken_by uuid,
  taken_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  primary key (agency_id, id),
  constraint check$request_wish check (wish in ('COPY', 'CORRECTION', 'RESTRICTION', 'ERASURE')),
  constraint check$request_whose check (whose in ('STAFF', 'CITIZEN', 'OTHER') and (whose = 'OTHER') = (subject_id is null)),
  constraint check$request_confidence check (limit_confidence in ('READ', 'SECONDHAND', 'PROPOSED')),
  constraint check$request_extended check ((extended_before is null) = (extension_reason is null)),
  constraint check$request_status check (status in ('RECEIVED', 'TAKEN', 'DONE', 'REFUSED')),
  constraint check$request_taken check ((status = 'RECEIVED') = (taken_at is null) and (taken_at is null) = (taken_by is null)),
  constraint check$request_decided check ((status in ('DONE', 'REFUSED')) = (decided_at is not null)
    and (decided_at is null) = (decided_by is null) and (decided_at is null) = (decision is null))
);
create index idx$request_status on datarequests.request (agency_id, status, due_before);
create index idx$request_entered on datarequests.request (agency_id, entered_by, id);
create index idx$request_subject on datarequests.request (agency_id, subject_id, id);
create index idx$request_taken on datarequests.request (agency_id, taken_by);
create index idx$request_decided on datarequests.request (agency_id, decided_by);
call platform.protect('datarequests.request');

-- what was done with each use of the data, or under which article it stays
create table datarequests.effect (
  agency_id uuid not null,
  request_id uuid not null,
  place int not null,
  outcome text not null,
  what text not null,
  source text not null,
  confidence text not null,
  primary key (agency_id, request_id, place),
  constraint check$effect_outcome check (outcome in ('ERASED', 'PSEUDONYMISED', 'STOPPED', 'STAYED')),
  constraint check$effect_confidence check (confidence in ('READ', 'SECONDHAND', 'PROPOSED'))
);
call platform.protect('datarequests.effect');
