-- The pieces of files on their way: where each begins, and what it is. They lie in the store, which all nodes share.
-- What lay beside the contents of one node until now cannot be gone on with.
truncate files.upload;

create table files.piece (
  agency_id uuid not null,
  id uuid not null,
  upload_id uuid not null,
  starts_at bigint not null,
  size bigint not null,
  sha256 text not null,
  primary key (agency_id, id),
  constraint uniq$piece unique (agency_id, upload_id, starts_at),
  constraint check$piece_place check (starts_at >= 0 and size > 0),
  constraint check$piece_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
call platform.protect('files.piece');
create index idx$upload_touched on files.upload (agency_id, touched_at);
