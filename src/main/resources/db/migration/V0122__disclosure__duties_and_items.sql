-- What must be public: the agency's own duties, what arose, and where and when it was made public.
call platform.open_room('disclosure');

-- duties of the program that this agency does not have, and why
create table disclosure.switched_off (
  agency_id uuid not null,
  duty text not null,
  reason text not null,
  since date not null,
  primary key (agency_id, duty),
  constraint check$switched_off_reason check (reason <> '')
);
call platform.protect('disclosure.switched_off');

create table disclosure.own_duty (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  source text not null,
  unit_id uuid not null,
  places text[] not null,
  amount int not null,
  counted text not null,
  stays int,
  -- a day of each year as MM-DD, or nothing: raised by hand
  yearly text,
  valid_from date not null,
  valid_to date,
  primary key (agency_id, id),
  constraint check$own_duty_name check (name <> '' and source <> ''),
  constraint check$own_duty_places check (cardinality(places) > 0 and places <@ array['PORTAL', 'BOARD', 'DESK', 'INSIDE']),
  constraint check$own_duty_amount check (amount between 0 and 3650 and counted in ('WORKING_DAYS', 'DAYS')),
  constraint check$own_duty_yearly check (yearly ~ '^[01][0-9]-[0-3][0-9]$')
);
create index idx$own_duty_unit on disclosure.own_duty (agency_id, unit_id);
call platform.protect('disclosure.own_duty');

create table disclosure.item (
  agency_id uuid not null,
  id uuid not null,
  duty text not null,
  subject_kind text,
  subject_id uuid,
  title text not null,
  unit_id uuid not null,
  arose_on date not null,
  due_on date not null,
  amount int not null,
  counted text not null,
  source text not null,
  stays int,
  places text[] not null,
  done_on date,
  lapsed_on date,
  waived_at timestamptz,
  waived_by text,
  waived_reason text,
  -- the last reminder that went out, so that none goes twice
  reminded text,
  primary key (agency_id, id),
  constraint check$item_title check (title <> ''),
  constraint check$item_reminded check (reminded in ('NEAR', 'OVER')),
  constraint check$item_places check (cardinality(places) > 0 and places <@ array['PORTAL', 'BOARD', 'DESK', 'INSIDE']),
  constraint check$item_counted check (counted in ('WORKING_DAYS', 'DAYS')),
  constraint check$item_subject check ((subject_kind is null) = (subject_id is null)),
  constraint check$item_lapsed check (lapsed_on is null or done_on is not null),
  constraint check$item_waived check ((waived_at is null) = (waived_reason is null) and (waived_at is null) = (waived_by is null)),
  -- what is for the agency's own people is never for the portal
  constraint check$item_inside check (not ('INSIDE' = any (places) and 'PORTAL' = any (places)))
);
create unique index uniq$item_subject on disclosure.item (agency_id, duty, subject_id) where subject_id is not null;
create index idx$item_due on disclosure.item (agency_id, due_on, id);
create index idx$item_unit on disclosure.item (agency_id, unit_id, due_on, id);
create index idx$item_duty on disclosure.item (agency_id, duty, due_on, id);
create index idx$item_open on disclosure.item (agency_id, due_on, id)
  where (done_on is null or lapsed_on is not null) and waived_at is null;
call platform.protect('disclosure.item');

-- in one of its places: from a day, until it was taken away
create table disclosure.fulfilment (
  agency_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  place text not null,
  place_words text not null,
  begun_on date not null,
  -- the last day of the time that it stays at least, where the law says how long
  until_on date,
  proof_id uuid not null,
  by_whom text not null,
  witnesses text not null default '',
  -- what was posted, a line each
  listed text not null default '',
  document_id uuid,
  picture_id uuid,
  ended_on date,
  ended_proof_id uuid,
  ended_by text,
  ended_reason text,
  -- taken away before its time
  early boolean not null default false,
  primary key (agency_id, id),
  constraint check$fulfilment_place check (place in ('PORTAL', 'BOARD', 'DESK', 'INSIDE')),
  constraint check$fulfilment_ended check ((ended_on is null) = (ended_proof_id is null) and ended_on >= begun_on),
  constraint check$fulfilment_early check (not early or ended_on is not null)
);
create index idx$fulfilment_item on disclosure.fulfilment (agency_id, item_id);
create index idx$fulfilment_proof on disclosure.fulfilment (agency_id, proof_id);
create index idx$fulfilment_ended_proof on disclosure.fulfilment (agency_id, ended_proof_id);
create index idx$fulfilment_document on disclosure.fulfilment (agency_id, document_id);
create index idx$fulfilment_picture on disclosure.fulfilment (agency_id, picture_id);
create unique index uniq$fulfilment_now on disclosure.fulfilment (agency_id, item_id, place) where ended_on is null;
call platform.protect('disclosure.fulfilment');

-- minutes as they were made: the signed copy may differ, what was printed does not
create table disclosure.minutes (
  agency_id uuid not null,
  fulfilment_id uuid not null,
  kind text not null,
  docx_id uuid not null,
  pdf_id uuid not null,
  primary key (agency_id, fulfilment_id, kind),
  constraint check$minutes_kind check (kind in ('POSTED', 'TAKEN_DOWN'))
);
create index idx$minutes_docx on disclosure.minutes (agency_id, docx_id);
create index idx$minutes_pdf on disclosure.minutes (agency_id, pdf_id);
call platform.protect('disclosure.minutes');
