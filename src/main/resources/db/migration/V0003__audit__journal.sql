-- The journal: written in the transaction that it records, chained behind the commit, never altered.
call platform.open_room('audit');

create table audit.entry (
  agency_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  author_kind text not null,
  author_id uuid,
  author_label text not null,
  origin text not null,
  act text not null,
  subject_kind text not null,
  subject_id uuid not null,
  reason text,
  salt bytea not null,
  digest bytea not null,
  primary key (agency_id, id),
  constraint check$entry_author_kind check (author_kind in ('PERSON', 'TERMINAL', 'SYSTEM')),
  constraint check$entry_author_id check ((author_kind = 'PERSON') = (author_id is not null))
);
create index idx$entry_subject on audit.entry (agency_id, subject_id, id);

-- Committed entries that the sealer has not chained yet.
create table audit.unsealed (
  agency_id uuid not null,
  entry_id uuid not null,
  primary key (agency_id, entry_id)
);

create table audit.seal (
  agency_id uuid not null,
  place bigint not null,
  entry_id uuid not null,
  chain bytea not null,
  sealed_at timestamptz not null,
  primary key (agency_id, place),
  constraint uniq$seal_entry unique (agency_id, entry_id)
);

create table audit.head (
  agency_id uuid not null,
  place bigint not null,
  chain bytea not null,
  signed_at timestamptz not null,
  signature bytea not null,
  primary key (agency_id, place)
);

call platform.protect('audit.entry');
call platform.protect('audit.unsealed');
call platform.protect('audit.seal');
call platform.protect('audit.head');

revoke update, delete on audit.entry, audit.seal, audit.head from ${app};
