-- The ledger of what is public: a chain for each agency, added to in the transaction that publishes, never altered.
call platform.open_room('proofs');

create table proofs.proof (
  agency_id uuid not null,
  id uuid not null,
  place bigint not null,
  code text not null,
  at timestamptz not null,
  author text not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  address text not null,
  sha256 text not null,
  -- why, in words for everybody, where it is public no longer
  note text not null default '',
  part_names text[] not null,
  part_digests text[] not null,
  chain text not null,
  primary key (agency_id, id),
  constraint uniq$proof_place unique (agency_id, place),
  constraint uniq$proof_code unique (agency_id, code),
  constraint check$proof_kind check (kind in ('PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'POSTED', 'TAKEN_DOWN', 'ISSUED')),
  constraint check$proof_parts check (cardinality(part_names) = cardinality(part_digests)),
  constraint check$proof_sha256 check (sha256 ~ '^[0-9a-f]{64}$' and chain ~ '^[0-9a-f]{64}$')
);
create index idx$proof_subject on proofs.proof (agency_id, subject_id, place);
call platform.protect('proofs.proof');
revoke update, delete on proofs.proof from ${app};

-- where each chain ends: a row that is locked while a link is added
create table proofs.tip (
  agency_id uuid not null primary key,
  place bigint not null,
  chain text not null
);
call platform.protect('proofs.tip');

-- by the digest of its words or of a file: a person holds the file and asks
create table proofs.content (
  agency_id uuid not null,
  sha256 text not null,
  proof_id uuid not null,
  primary key (agency_id, sha256, proof_id)
);
create index idx$content_proof on proofs.content (agency_id, proof_id);
call platform.protect('proofs.content');
revoke update, delete on proofs.content from ${app};
