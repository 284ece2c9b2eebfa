-- What people ask in public, and what they are answered. Who asked stands in the row and is never shown by itself: what the
-- public reads are the words that the office gave it (shown_subject, shown_words, answer), once somebody else has approved them.
call platform.open_room('dialogue');

create table dialogue.question (
  agency_id uuid not null,
  id uuid not null,
  code text not null,
  -- the form that was sent: sent twice it is one question
  form_id uuid not null,
  asked_at timestamptz not null,
  asker_name text not null,
  asker_email text not null,
  asker_phone text not null,
  -- whether the asker's name may stand beside the question
  may_name boolean not null,
  citizen_id uuid,
  subject text not null,
  words text not null,
  -- the rule that it began under, whatever the law becomes later
  rule_amount int not null,
  rule_unit text not null,
  rule_source text not null,
  due_on date not null,
  status text not null,
  unit_id uuid,
  assigned_by uuid,
  assigned_at timestamptz,
  shown_subject text not null,
  shown_words text not null,
  answer text not null,
  -- answered to the asker alone, and why
  private_reason text,
  proposed_by uuid,
  proposed_at timestamptz,
  returned_by uuid,
  returned_at timestamptz,
  returned_reason text,
  approved_by uuid,
  approved_at timestamptz,
  slug text,
  closed_by uuid,
  closed_at timestamptz,
  closed_reason text,
  -- an answer that was public and was taken down
  hidden_by uuid,
  hidden_at timestamptz,
  hidden_reason text,
  -- the last reminder that went out, so that none goes twice
  reminded_on date,
  -- grows with each change of the words, so that nobody writes over what they have not seen
  version int not null,
  folded tsvector generated always as (
    setweight(to_tsvector('pg_catalog.simple', search.fold(shown_subject)), 'A')
      || setweight(to_tsvector('pg_catalog.simple', search.fold(shown_words || ' ' || answer)), 'D')) stored,
  primary key (agency_id, id),
  constraint uniq$question_code unique (agency_id, code),
  constraint uniq$question_form unique (agency_id, form_id),
  constraint check$question_words check (subject <> '' and words <> ''),
  constraint check$question_rule check (rule_amount >= 0 and rule_unit in ('WORKING_DAYS', 'DAYS', 'HOURS')),
  constraint check$question_status check (
    status in ('RECEIVED', 'ASSIGNED', 'PROPOSED', 'ANSWERED', 'SET_ASIDE', 'WITHDRAWN')),
  constraint check$question_assigned check (
    (unit_id is null) = (assigned_at is null) and (unit_id is null) = (assigned_by is null)
    and (status not in ('ASSIGNED', 'PROPOSED', 'ANSWERED') or unit_id is not null)),
  constraint check$question_proposed check (
    (proposed_at is null) = (proposed_by is null)
    and (status not in ('PROPOSED', 'ANSWERED') or (proposed_at is not null and answer <> ''))),
  constraint check$question_returned check (
    (returned_at is null) = (returned_by is null) and (returned_at is null) = (returned_reason is null)),
  -- four eyes: whoever brought it before somebody is not that somebody
  constraint check$question_answered check (
    (status = 'ANSWERED') = (approved_at is not null) and (approved_at is null) = (approved_by is null)
    and (approved_by is null or approved_by <> proposed_by)),
  constraint check$question_public check (
    (slug is not null) = (status = 'ANSWERED' and private_reason is null)
    and (slug is null or (shown_subject <> '' and shown_words <> ''))),
  constraint check$question_private check (private_reason <> ''),
  constraint check$question_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  constraint check$question_closed check (
    (status in ('SET_ASIDE', 'WITHDRAWN')) = (closed_at is not null)
    and (status = 'SET_ASIDE') = (closed_by is not null) and (status = 'SET_ASIDE') = (closed_reason is not null)
    and closed_reason <> ''),
  constraint check$question_hidden check (
    (hidden_at is null) = (hidden_by is null) and (hidden_at is null) = (hidden_reason is null)
    and (hidden_at is null or slug is not null) and hidden_reason <> '')
);
create unique index uniq$question_slug on dialogue.question (agency_id, slug) where slug is not null;
create index idx$question_open on dialogue.question (agency_id, due_on, id)
  where status in ('RECEIVED', 'ASSIGNED', 'PROPOSED');
create index idx$question_unit on dialogue.question (agency_id, unit_id, due_on);
create index idx$question_due on dialogue.question (agency_id, due_on);
create index idx$question_citizen on dialogue.question (agency_id, citizen_id) where citizen_id is not null;
create index idx$question_public on dialogue.question (agency_id, approved_at desc, id desc) where slug is not null;
call platform.protect('dialogue.question');

-- whoever wrote a word of an answer: they do not approve it
create table dialogue.question_author (
  agency_id uuid not null,
  question_id uuid not null,
  person_id uuid not null,
  primary key (agency_id, question_id, person_id)
);
create index idx$question_author_person on dialogue.question_author (agency_id, person_id);
call platform.protect('dialogue.question_author');

-- mail for whoever asked, written with what it tells and sent afterwards; to whom and in what words is asked when it leaves
create table dialogue.letter (
  agency_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  kind text not null,
  tries int not null,
  next_try_at timestamptz,
  sent_at timestamptz,
  primary key (agency_id, id),
  constraint check$letter_kind check (kind in ('RECEIVED', 'ANSWERED')),
  constraint check$letter_over check (sent_at is null or next_try_at is null)
);
create index idx$letter_due on dialogue.letter (agency_id, next_try_at) where next_try_at is not null;
create index idx$letter_question on dialogue.letter (agency_id, question_id);
call platform.protect('dialogue.letter');

-- What the public may read at a moment: the one place that says so. It runs with the rights of whoever asks.
create function dialogue.visible(moment timestamptz) returns setof dialogue.question
  language sql stable parallel safe as $$
  select q.* from dialogue.question q
  where q.slug is not null and q.approved_at <= moment and (q.hidden_at is null or q.hidden_at > moment)
$$;
