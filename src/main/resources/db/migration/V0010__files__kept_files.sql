-- Files that people attach: what they are called and what they are; their content lies on the disk by its digest.
call platform.open_room('files');

create table files.file (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  kept_at timestamptz not null,
  primary key (agency_id, id),
  constraint uniq$file unique (agency_id, sha256, name),
  constraint check$file_name check (name <> '' and length(name) <= 200),
  constraint check$file_size check (size > 0),
  constraint check$file_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

call platform.protect('files.file');
