-- What every schema leans on: the agency of the current transaction, and the wall around each table.
create schema platform;
create schema extensions;
create extension if not exists btree_gist with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists pg_trgm with schema extensions;

grant usage on schema platform, extensions to ${app};

create function platform.current_agency() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('hienluong.agency', true), '')::uuid;

-- Row-level security, forced, on one table: an unset agency sees nothing and writes nothing.
create procedure platform.protect(protected regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy agency on %s using (agency_id = (select platform.current_agency()))', protected);
end $$;

-- A room's schema: the application may use it, and read and write its tables.
create procedure platform.open_room(room text)
  language plpgsql as $$
begin
  execute format('create schema %I', room);
  execute format('grant usage on schema %I to ${app}', room);
  execute format(
    'alter default privileges in schema %I grant select, insert, update, delete on tables to ${app}', room);
end $$;
