-- Files that are still on their way, in pieces: how much of each has arrived. The pieces themselves lie beside the contents.
create table files.upload (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  size bigint not null,
  received bigint not null,
  begun_at timestamptz not null,
  touched_at timestamptz not null,
  primary key (agency_id, id),
  constraint check$upload_name check (name <> '' and length(name) <= 200),
  constraint check$upload_size check (size > 0 and received between 0 and size)
);
create index idx$upload_person on files.upload (agency_id, person_id);
call platform.protect('files.upload');
