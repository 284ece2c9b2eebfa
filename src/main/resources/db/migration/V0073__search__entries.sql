-- One list of everything that can be found, fed behind the commit from the journal.
-- What the journal says and nobody has looked up yet: the list of the indexer.
create table audit.unread (
  agency_id uuid not null,
  entry_id uuid not null,
  primary key (agency_id, entry_id)
);
call platform.protect('audit.unread');

-- what was there before: the last entry of each record is enough
alter table audit.entry no force row level security;
alter table audit.unread no force row level security;
insert into audit.unread (agency_id, entry_id)
select distinct on (agency_id, subject_id) agency_id, id from audit.entry order by agency_id, subject_id, id desc;
alter table audit.entry force row level security;
alter table audit.unread force row level security;

-- the journal is read by who did what
create index idx$entry_author on audit.entry (agency_id, author_id, id);

call platform.open_room('search');
create extension if not exists btree_gin with schema extensions;

create table search.entry (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  record_id uuid not null,
  root_id uuid not null,
  number text not null,
  title text not null,
  body text not null,
  href text not null,
  readers text[] not null,
  day date,
  primary key (agency_id, id),
  constraint uniq$entry_record unique (agency_id, kind, record_id),
  constraint check$entry_title check (title <> ''),
  constraint check$entry_body check (length(body) <= 200000),
  constraint check$entry_readers check (cardinality(readers) > 0)
);
create index idx$entry_root on search.entry (agency_id, root_id);
create index idx$entry_of_record on search.entry (agency_id, record_id);
call platform.protect('search.entry');

-- Letters without diacritics ("đ" is "d"), and what joins the parts of a number taken apart, before the parser sees them.
create function search.fold(words text) returns text
  language sql immutable parallel safe
  return translate(lower(extensions.unaccent('extensions.unaccent', words)), '/\-_.@+&#:', '          ');

-- The words of each entry. Operators of full text are not leakproof, so that behind row-level security their index is not
-- used: this table has no policy, the application has no right to it, and search.find below is the only way in (ADR 0014).
create table search.words (
  agency_id uuid not null,
  entry_id uuid not null,
  kind text not null,
  readers text[] not null,
  folded tsvector not null,
  exact tsvector not null,
  primary key (agency_id, entry_id),
  constraint fk$words_of_entry foreign key (agency_id, entry_id) references search.entry (agency_id, id) on delete cascade
) partition by hash (agency_id);
create index idx$words_folded on search.words using gin (agency_id, folded);
revoke all on search.words from ${app};

-- In parts by agency: the list of a common word in such an index runs over everybody's records.
do $$
begin
  for part in 0 .. 63 loop
    execute format(
      'create table search.words_%s partition of search.words for values with (modulus 64, remainder %s)', part, part);
    execute format('revoke all on search.words_%s from ${app}', part);
  end loop;
end $$;

create function search.mirror() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into search.words (agency_id, entry_id, kind, readers, folded, exact)
  values (
    new.agency_id, new.id, new.kind, new.readers,
    setweight(to_tsvector('pg_catalog.simple', search.fold(new.number || ' ' || new.title)), 'A')
      || setweight(to_tsvector('pg_catalog.simple', search.fold(new.body)), 'D'),
    to_tsvector('pg_catalog.simple', lower(new.title || ' ' || new.body)))
  on conflict (agency_id, entry_id) do update
    set kind = excluded.kind, readers = excluded.readers, folded = excluded.folded, exact = excluded.exact;
  return new;
end $$;
create trigger mirror after insert or update on search.entry for each row execute function search.mirror();

-- All pieces, each in its own order of words; the last one may go on where somebody is still typing.
create function search.asked(pieces text[], goes_on boolean) returns tsquery
  language plpgsql immutable as $$
declare
  asked tsquery := '';
  piece tsquery;
begin
  for i in 1 .. coalesce(cardinality(pieces), 0) loop
    piece := phraseto_tsquery('pg_catalog.simple', search.fold(pieces[i]));
    if numnode(piece) > 0 then
      if goes_on and i = cardinality(pieces) then
        piece := (piece::text || ':*')::tsquery;
      end if;
      asked := asked && piece;
    end if;
  end loop;
  return asked;
end $$;

-- What one reader finds in the agency of the transaction, the best first; where there is more than a thousand, the best of
-- the latest thousand. The agency is no argument.
create function search.find(pieces text[], goes_on boolean, typed text, reader text[], wanted text,
                            after_rank real, after_id uuid, most int)
  returns table (entry_id uuid, rank real)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
declare
  here uuid := platform.current_agency();
  asked tsquery := search.asked(pieces, goes_on);
  exactly tsquery := plainto_tsquery('pg_catalog.simple', lower(typed));
begin
  if here is null or numnode(asked) = 0 then
    return;
  end if;
  return query
    with latest as materialized (
      select w.entry_id from search.words w
      where w.agency_id = here and w.folded @@ asked and w.readers && reader and (wanted = '' or w.kind = wanted)
      order by w.entry_id desc
      limit 1000
    )
    select r.entry_id, r.rank from (
      select w.entry_id,
             (ts_rank(w.folded, asked, 1) + case when w.exact @@ exactly then 0.5 else 0 end)::real as rank
      from latest l join search.words w on w.agency_id = here and w.entry_id = l.entry_id) r
    where after_id is null or (r.rank, r.entry_id) < (after_rank, after_id)
    order by r.rank desc, r.entry_id desc
    limit most;
end $$;
revoke all on function search.find(text[], boolean, text, text[], text, real, uuid, int) from public;
grant execute on function search.find(text[], boolean, text, text[], text, real, uuid, int) to ${app};
