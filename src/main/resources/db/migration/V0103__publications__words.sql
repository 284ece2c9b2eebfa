-- The words of what is or was public, in the way of search.words (ADR 0014): no policy, no right for the application, one
-- door. Filled with the edition, in the same transaction, so that what is published is found at once.
create table publications.words (
  agency_id uuid not null,
  edition_id uuid not null,
  kind text not null,
  folded tsvector not null,
  exact tsvector not null,
  primary key (agency_id, edition_id),
  constraint fk$words_of_edition foreign key (agency_id, edition_id)
    references publications.edition (agency_id, id) on delete cascade
) partition by hash (agency_id);
create index idx$words_folded on publications.words using gin (agency_id, folded);
revoke all on publications.words from ${app};

do $$
begin
  for part in 0 .. 31 loop
    execute format(
      'create table publications.words_%s partition of publications.words for values with (modulus 32, remainder %s)',
      part, part);
    execute format('revoke all on publications.words_%s from ${app}', part);
  end loop;
end $$;

create function publications.mirror() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if new.public_from is null then
    delete from publications.words w where w.agency_id = new.agency_id and w.edition_id = new.id;
    return new;
  end if;
  insert into publications.words (agency_id, edition_id, kind, folded, exact)
  values (
    new.agency_id, new.id, new.kind,
    setweight(to_tsvector('pg_catalog.simple',
        search.fold(coalesce(new.fact_number, '') || ' ' || new.title || ' ' || new.title_en)), 'A')
      || setweight(to_tsvector('pg_catalog.simple', search.fold(new.summary || ' ' || new.summary_en)), 'B')
      || setweight(to_tsvector('pg_catalog.simple', search.fold(left(new.words, 300000))), 'D'),
    to_tsvector('pg_catalog.simple', lower(new.title || ' ' || new.summary || ' ' || left(new.words, 300000))))
  on conflict (agency_id, edition_id) do update
    set kind = excluded.kind, folded = excluded.folded, exact = excluded.exact;
  return new;
end $$;
-- It writes for whatever agency its row names: nobody hangs it on a table of their own (V0087).
revoke all on function publications.mirror() from public;
create trigger mirror after insert or update of public_from, words, title, title_en, summary, summary_en, facts
  on publications.edition for each row execute function publications.mirror();

-- What of the agency of the transaction is found and may be read at a moment, the best first; of more than a thousand that
-- hold the words, the latest thousand are ranked.
create function publications.find(pieces text[], goes_on boolean, typed text, kinds text[], moment timestamptz,
                                  after_rank real, after_id uuid, most int)
  returns table (edition_id uuid, rank real)
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
      select w.edition_id from publications.words w
      where w.agency_id = here and w.folded @@ asked and (cardinality(kinds) = 0 or w.kind = any (kinds))
      order by w.edition_id desc
      limit 1000
    )
    select r.edition_id, r.rank from (
      select w.edition_id,
             (ts_rank(w.folded, asked, 1) + case when w.exact @@ exactly then 0.5 else 0 end)::real as rank
      from latest l
      join publications.visible(moment) v on v.agency_id = here and v.id = l.edition_id
      join publications.words w on w.agency_id = here and w.edition_id = l.edition_id) r
    where after_id is null or (r.rank, r.edition_id) < (after_rank, after_id)
    order by r.rank desc, r.edition_id desc
    limit most;
end $$;
revoke all on function publications.find(text[], boolean, text, text[], timestamptz, real, uuid, int) from public;
grant execute on function publications.find(text[], boolean, text, text[], timestamptz, real, uuid, int) to ${app};
