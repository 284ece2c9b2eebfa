-- What people and agencies say to a draft that is out for comment, how it was taken, and the table that says so.
create table dialogue.comment (
  agency_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  form_id uuid not null,
  received_at timestamptz not null,
  arrived_on date not null,
  kind text not null,
  name text not null,
  email text not null,
  phone text not null,
  may_name boolean not null,
  -- which part of the draft: "Điều 5 khoản 2"; may be empty
  part text not null,
  words text not null,
  -- number and day of the letter in which it came, and who entered it
  letter text not null,
  entered_by uuid,
  treatment_id uuid,
  set_aside_by uuid,
  set_aside_at timestamptz,
  set_aside_reason text,
  primary key (agency_id, id),
  constraint uniq$comment_form unique (agency_id, form_id),
  constraint check$comment_kind check (kind in ('PERSON', 'ORGANISATION')),
  constraint check$comment_words check (name <> '' and words <> ''),
  constraint check$comment_entered check (entered_by is not null or letter = ''),
  constraint check$comment_set_aside check (
    (set_aside_at is null) = (set_aside_by is null) and (set_aside_at is null) = (set_aside_reason is null)
    and set_aside_reason <> '' and (set_aside_at is null or treatment_id is null))
);
create index idx$comment_publication on dialogue.comment (agency_id, publication_id, id);
create index idx$comment_treatment on dialogue.comment (agency_id, treatment_id);
create index idx$comment_arrived on dialogue.comment (agency_id, arrived_on);
call platform.protect('dialogue.comment');

-- how a comment, or several that say the same, was taken
create table dialogue.treatment (
  agency_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  verdict text not null,
  reason text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (agency_id, id),
  constraint check$treatment_verdict check (verdict in ('ACCEPTED', 'PARTLY', 'EXPLAINED')),
  constraint check$treatment_reason check (reason <> '')
);
create index idx$treatment_publication on dialogue.treatment (agency_id, publication_id, id);
call platform.protect('dialogue.treatment');

-- the table of all of them, as it was approved
create table dialogue.summary (
  agency_id uuid not null,
  publication_id uuid not null,
  status text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  returned_by uuid,
  returned_at timestamptz,
  returned_reason text,
  approved_by uuid,
  approved_at timestamptz,
  word_id uuid,
  pdf_id uuid,
  primary key (agency_id, publication_id),
  constraint check$summary_status check (status in ('PROPOSED', 'RETURNED', 'PUBLISHED')),
  constraint check$summary_returned check (
    (returned_at is null) = (returned_by is null) and (returned_at is null) = (returned_reason is null)
    and (status <> 'RETURNED' or returned_at is not null) and returned_reason <> ''),
  constraint check$summary_published check (
    (status = 'PUBLISHED') = (approved_at is not null) and (approved_at is null) = (approved_by is null)
    and (approved_at is null) = (word_id is null) and (approved_at is null) = (pdf_id is null)
    and (approved_by is null or approved_by <> proposed_by))
);
create index idx$summary_word on dialogue.summary (agency_id, word_id);
create index idx$summary_pdf on dialogue.summary (agency_id, pdf_id);
call platform.protect('dialogue.summary');

-- The table as the public may read it at a moment, where the draft itself may be read: that is asked of publications.
create function dialogue.visible_summary(moment timestamptz) returns setof dialogue.summary
  language sql stable parallel safe as $$
  select s.* from dialogue.summary s where s.approved_at <= moment
$$;
