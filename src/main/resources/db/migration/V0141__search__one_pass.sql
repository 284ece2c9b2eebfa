-- What is ranked is carried from where it was found, not looked up again; and a question is null until it has a word: an empty one
-- to begin with made the server write a notice at every search.
create or replace function search.asked(pieces text[], goes_on boolean) returns tsquery
  language plpgsql immutable as $$
declare
  asked tsquery;
  piece tsquery;
begin
  for i in 1 .. coalesce(cardinality(pieces), 0) loop
    piece := phraseto_tsquery('pg_catalog.simple', search.fold(pieces[i]));
    if numnode(piece) > 0 then
      if goes_on and i = cardinality(pieces) then
        piece := (piece::text || ':*')::tsquery;
      end if;
      asked := coalesce(asked && piece, piece);
    end if;
  end loop;
  return asked;
end $$;

create or replace function search.find(pieces text[], goes_on boolean, typed text, reader text[], wanted text,
                                       after_rank real, after_id uuid, most int)
  returns table (entry_id uuid, rank real)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
declare
  here uuid := platform.current_agency();
  asked tsquery := search.asked(pieces, goes_on);
  exactly tsquery := plainto_tsquery('pg_catalog.simple', lower(typed));
begin
  if here is null or asked is null then
    return;
  end if;
  return query
    with latest as materialized (
      select w.entry_id, w.folded, w.exact from search.words w
      where w.agency_id = here and w.folded @@ asked and w.readers && reader and (wanted = '' or w.kind = wanted)
      order by w.entry_id desc
      limit 1000
    )
    select r.entry_id, r.rank from (
      select l.entry_id,
             (ts_rank(l.folded, asked, 1) + case when l.exact @@ exactly then 0.5 else 0 end)::real as rank
      from latest l) r
    where after_id is null or (r.rank, r.entry_id) < (after_rank, after_id)
    order by r.rank desc, r.entry_id desc
    limit most;
end $$;

create or replace function publications.find(pieces text[], goes_on boolean, typed text, kinds text[], moment timestamptz,
                                             after_rank real, after_id uuid, most int)
  returns table (edition_id uuid, rank real)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
declare
  here uuid := platform.current_agency();
  asked tsquery := search.asked(pieces, goes_on);
  exactly tsquery := plainto_tsquery('pg_catalog.simple', lower(typed));
begin
  if here is null or asked is null then
    return;
  end if;
  return query
    with latest as materialized (
      select w.edition_id, w.folded, w.exact from publications.words w
      where w.agency_id = here and w.folded @@ asked and (cardinality(kinds) = 0 or w.kind = any (kinds))
      order by w.edition_id desc
      limit 1000
    )
    select r.edition_id, r.rank from (
      select l.edition_id,
             (ts_rank(l.folded, asked, 1) + case when l.exact @@ exactly then 0.5 else 0 end)::real as rank
      from latest l join publications.visible(moment) v on v.agency_id = here and v.id = l.edition_id) r
    where after_id is null or (r.rank, r.edition_id) < (after_rank, after_id)
    order by r.rank desc, r.edition_id desc
    limit most;
end $$;
