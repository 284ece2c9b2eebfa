-- Which edition has its proof in the ledger, and which items that must be public a publication was written for.
create table publications.proved (
  agency_id uuid not null,
  edition_id uuid not null,
  publication_id uuid not null,
  proof_id uuid not null,
  -- the first of the editions that followed one another without a break
  begun_proof_id uuid not null,
  -- the proof that it is public no longer, or that of the edition after it
  ended_proof_id uuid,
  primary key (agency_id, edition_id, proof_id)
);
create unique index uniq$proved_open on publications.proved (agency_id, publication_id) where ended_proof_id is null;
create index idx$proved_publication on publications.proved (agency_id, publication_id);
create index idx$proved_proof on publications.proved (agency_id, proof_id);
create index idx$proved_begun on publications.proved (agency_id, begun_proof_id);
create index idx$proved_ended on publications.proved (agency_id, ended_proof_id);
call platform.protect('publications.proved');

create table publications.kept_duty (
  agency_id uuid not null,
  publication_id uuid not null,
  item_id uuid not null,
  primary key (agency_id, publication_id, item_id)
);
create index idx$kept_duty_item on publications.kept_duty (agency_id, item_id);
call platform.protect('publications.kept_duty');
