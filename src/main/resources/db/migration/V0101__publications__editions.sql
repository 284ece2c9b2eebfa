-- What the office publishes: a publication has an address that stays, an edition has the words. What is public when stands
-- in the editions alone, as the time from which and until which each of them is; nothing has to happen at those times.
call platform.open_room('publications');

create table publications.publication (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  slug text not null,
  owner_unit_id uuid not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  -- the first moment at which the public could read it
  public_since timestamptz,
  public_until timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (agency_id, id),
  constraint uniq$publication_slug unique (agency_id, kind, slug),
  constraint uniq$publication_kind unique (agency_id, id, kind),
  constraint check$publication_kind check (kind in (
    'NEWS', 'ANNOUNCEMENT', 'EVENT', 'ABOUT', 'LEGAL_DOCUMENT', 'PLAN_DOCUMENT', 'GUIDANCE', 'SUPPORT_POLICY', 'RECRUITMENT',
    'FEE', 'PROCUREMENT', 'SCIENCE_PROJECT', 'STATISTICS', 'RECEPTION_SCHEDULE', 'REPORT', 'DRAFT_FOR_COMMENT', 'STEERING')),
  constraint check$publication_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  constraint check$publication_until check (public_until is null or public_until > public_since),
  constraint check$publication_withdrawn check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)
    and (withdrawn_at is null or public_since is not null) and withdrawn_reason <> '')
);
create index idx$publication_unit on publications.publication (agency_id, owner_unit_id);
call platform.protect('publications.publication');

create table publications.edition (
  agency_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  kind text not null,
  number int not null,
  latest boolean not null,
  status text not null,
  version int not null,
  title text not null,
  summary text not null,
  body text not null,
  title_en text not null,
  summary_en text not null,
  body_en text not null,
  -- as typed, by the names of the fields; complete and readable from the proposal on
  facts jsonb not null,
  correction_note text not null,
  begun_by uuid not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  approved_digest text,
  published_by uuid,
  published_at timestamptz,
  returned_by uuid,
  returned_at timestamptz,
  returned_reason text,
  -- public from this moment, until that one; the wish of whoever published, when it is to end by itself
  public_from timestamptz,
  public_to timestamptz,
  wanted_until timestamptz,
  -- by which the reader places it in time: the day of a document, else the first moment at which it was public
  shown_at timestamptz,
  ends_on date,
  -- everything that it says, without tags: to be found by
  words text not null,
  -- what lists filter by; columns, because behind row-level security PostgreSQL uses no index by an expression (ADR 0020)
  fact_number text generated always as (facts ->> 'number') stored,
  fact_type text generated always as (facts ->> 'type') stored,
  fact_field text generated always as (facts ->> 'field') stored,
  fact_issuer text generated always as (facts ->> 'issuer') stored,
  fact_level text generated always as (facts ->> 'level') stored,
  primary key (agency_id, id),
  constraint uniq$edition_number unique (agency_id, publication_id, number),
  constraint check$edition_number check (number > 0),
  constraint check$edition_status check (
    status in ('DRAFT', 'RETURNED', 'PROPOSED', 'REVIEWED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED')),
  constraint check$edition_facts check (jsonb_typeof(facts) = 'object'),
  constraint check$edition_complete check (status in ('DRAFT', 'RETURNED') or title <> ''),
  constraint check$edition_proposed check (
    status in ('DRAFT', 'RETURNED') or (proposed_by is not null and proposed_at is not null)),
  constraint check$edition_reviewed check (
    status in ('DRAFT', 'RETURNED', 'PROPOSED') or (reviewed_by is not null and reviewed_at is not null)),
  constraint check$edition_approved check (
    status in ('DRAFT', 'RETURNED', 'PROPOSED', 'REVIEWED')
    or (approved_by is not null and approved_at is not null and approved_digest ~ '^[0-9a-f]{64}$')),
  constraint check$edition_returned check (
    status <> 'RETURNED' or (returned_by is not null and returned_at is not null and returned_reason <> '')),
  constraint check$edition_public check (
    (status in ('PUBLISHED', 'SUPERSEDED')) = (public_from is not null)
    and (public_from is null) = (published_by is null) and (public_from is null) = (published_at is null)
    and (public_from is null) = (shown_at is null)
    and (public_to is null or public_to >= public_from) and (public_to is null or public_from is not null)),
  constraint check$edition_document check (
    kind <> 'LEGAL_DOCUMENT' or status in ('DRAFT', 'RETURNED')
    or facts ?& array['number', 'type', 'issuedOn', 'effectiveFrom', 'issuer', 'signer', 'field']),
  constraint check$edition_project check (
    kind <> 'SCIENCE_PROJECT' or status in ('DRAFT', 'RETURNED')
    or facts ?& array['code', 'level', 'field', 'host', 'approvedOn']),
  constraint check$edition_fee check (
    kind <> 'FEE' or status in ('DRAFT', 'RETURNED')
    or facts ?& array['rate', 'method', 'payers', 'exemption', 'legalBasis']),
  -- never two editions at once
  constraint excl$edition_public exclude using gist (
    agency_id with =, publication_id with =, tstzrange(public_from, public_to) with &&) where (public_from is not null)
);
create unique index uniq$edition_latest on publications.edition (agency_id, publication_id) where latest;
-- the editors' list
create index idx$edition_changed on publications.edition (agency_id, changed_at desc, id desc) where latest;
create index idx$edition_status on publications.edition (agency_id, status, changed_at desc, id desc) where latest;
-- the public's lists
create index idx$edition_shown on publications.edition (agency_id, kind, shown_at desc, publication_id desc)
  where public_from is not null;
create index idx$edition_shown_any on publications.edition (agency_id, shown_at desc, publication_id desc)
  where public_from is not null;
create index idx$edition_field on publications.edition (agency_id, kind, fact_field, shown_at desc, publication_id desc)
  where public_from is not null;
create index idx$edition_type on publications.edition (agency_id, kind, fact_type, shown_at desc, publication_id desc)
  where public_from is not null;
create index idx$edition_ends on publications.edition (agency_id, kind, ends_on) where public_from is not null;
-- when what is public changed last, and changes next
create index idx$edition_from on publications.edition (agency_id, public_from) where public_from is not null;
create index idx$edition_to on publications.edition (agency_id, public_to) where public_to is not null;
call platform.protect('publications.edition');

-- whoever wrote a word of an edition
create table publications.edition_author (
  agency_id uuid not null,
  edition_id uuid not null,
  person_id uuid not null,
  primary key (agency_id, edition_id, person_id)
);
create index idx$edition_author_person on publications.edition_author (agency_id, person_id);
call platform.protect('publications.edition_author');

create table publications.attachment (
  agency_id uuid not null,
  edition_id uuid not null,
  file_id uuid not null,
  place int not null,
  title text not null,
  primary key (agency_id, edition_id, file_id),
  constraint check$attachment_title check (title <> '')
);
create index idx$attachment_file on publications.attachment (agency_id, file_id);
call platform.protect('publications.attachment');

create table publications.illustration (
  agency_id uuid not null,
  edition_id uuid not null,
  picture_id uuid not null,
  place int not null,
  alt text not null,
  alt_en text not null,
  caption text not null,
  -- shown in lists and above the text
  leads boolean not null,
  primary key (agency_id, edition_id, picture_id)
);
create unique index uniq$illustration_leads on publications.illustration (agency_id, edition_id) where leads;
create index idx$illustration_picture on publications.illustration (agency_id, picture_id);
call platform.protect('publications.illustration');

-- what an edition does to another publication: amends it, replaces it
create table publications.relation (
  agency_id uuid not null,
  edition_id uuid not null,
  verb text not null,
  publication_id uuid not null,
  primary key (agency_id, edition_id, publication_id, verb),
  constraint check$relation_verb check (verb in ('AMENDS', 'REPLACES', 'REPEALS', 'GUIDES', 'BASED_ON'))
);
create index idx$relation_publication on publications.relation (agency_id, publication_id);
call platform.protect('publications.relation');

-- how often something was done that changes what is or will be public
create table publications.version (
  agency_id uuid not null,
  acts bigint not null,
  primary key (agency_id)
);
call platform.protect('publications.version');

-- What the public may read at a moment. The one place that says so: whatever shows, lists, finds, counts or sends
-- something to the public begins here. It runs with the rights of whoever asks, and is taken apart by the planner.
create function publications.visible(moment timestamptz) returns setof publications.edition
  language sql stable parallel safe as $$
  select e.* from publications.edition e
  where e.public_from <= moment and (e.public_to is null or e.public_to > moment)
$$;

-- What was public and was withdrawn: that, when and why. Nothing else of it is shown.
create function publications.gone(moment timestamptz)
  returns table (agency_id uuid, publication_id uuid, kind text, slug text, withdrawn_at timestamptz, withdrawn_reason text)
  language sql stable parallel safe as $$
  select p.agency_id, p.id, p.kind, p.slug, p.withdrawn_at, p.withdrawn_reason from publications.publication p
  where p.withdrawn_at <= moment
    and not exists (
      select 1 from publications.visible(moment) v where v.agency_id = p.agency_id and v.publication_id = p.id)
$$;
