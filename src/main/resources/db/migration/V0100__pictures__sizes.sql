-- Pictures that people put into texts: made small once, in a few widths, each a kept file.
call platform.open_room('pictures');

create table pictures.picture (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  sha256 text not null,
  width int not null,
  height int not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (agency_id, id),
  constraint check$picture_name check (name <> '' and length(name) <= 200),
  constraint check$picture_measures check (width between 1 and 4096 and height between 1 and 8192),
  constraint check$picture_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
call platform.protect('pictures.picture');

create table pictures.size (
  agency_id uuid not null,
  picture_id uuid not null,
  width int not null,
  height int not null,
  file_id uuid not null,
  primary key (agency_id, picture_id, width),
  constraint check$size_measures check (width > 0 and height > 0)
);
create index idx$size_file on pictures.size (agency_id, file_id);
call platform.protect('pictures.size');
