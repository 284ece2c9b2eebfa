-- How far the making of a new file is, or why there is none; no row when nobody has asked for one or it is made. Whoever makes
-- it shows signs of life: a program that ended in between shows none.
create table redaction.making (
  agency_id uuid not null,
  redaction_id uuid not null,
  begun_at timestamptz not null,
  alive_at timestamptz not null,
  steps int not null,
  done int not null,
  refused text[],
  primary key (agency_id, redaction_id),
  constraint check$making_steps check (steps > 0 and done >= 0),
  constraint check$making_refused check (cardinality(refused) > 0)
);
call platform.protect('redaction.making');
