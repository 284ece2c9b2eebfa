-- Files in which something is hidden: the source, what is marked in it and why, and what was made of it.
call platform.open_room('redaction');

create table redaction.redaction (
  agency_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  person_id uuid not null,
  begun_by text not null,
  begun_at timestamptz not null,
  -- of each page, as a reader sees it: its size in points, and what its words are: PRINTED, RECOGNISED, NONE
  widths text[] not null,
  heights text[] not null,
  lettering text[] not null,
  extras text[] not null,
  asked text[] not null,
  may_stay text[] not null,
  version int not null,
  result_id uuid,
  made_at timestamptz,
  made_by text,
  marks int,
  tried_areas int,
  tried_words int,
  tried_streams int,
  primary key (agency_id, id),
  constraint check$redaction_pages check (
    cardinality(widths) > 0 and cardinality(widths) = cardinality(heights) and cardinality(widths) = cardinality(lettering)),
  constraint check$redaction_made check (
    num_nonnulls(result_id, made_at, made_by, marks, tried_areas, tried_words, tried_streams) in (0, 7)),
  constraint check$redaction_other_file check (result_id <> source_id)
);
create index idx$redaction_person on redaction.redaction (agency_id, person_id);
call platform.protect('redaction.redaction');

create table redaction.mark (
  agency_id uuid not null,
  id uuid not null,
  redaction_id uuid not null,
  words text,
  exact boolean not null,
  reason text not null,
  marked_by text not null,
  marked_at timestamptz not null,
  primary key (agency_id, id),
  constraint check$mark_words check (words <> '' and length(words) <= 200),
  constraint check$mark_reason check (
    reason in ('PERSONAL', 'BUSINESS_SECRET', 'STATE_SECRET', 'HARM', 'INTERNAL', 'DENOUNCER'))
);
call platform.protect('redaction.mark');

-- Where a mark is: in points from the upper left corner of a page as a reader sees it.
create table redaction.spot (
  agency_id uuid not null,
  mark_id uuid not null,
  number int not null,
  page int not null,
  x double precision not null,
  y double precision not null,
  width double precision not null,
  height double precision not null,
  primary key (agency_id, mark_id, number),
  constraint check$spot_page check (page > 0),
  constraint check$spot_size check (width > 0 and height > 0)
);
call platform.protect('redaction.spot');
