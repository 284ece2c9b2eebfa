\timing off
set hienluong.agency = '00000000-0000-7000-9000-000000000001';
set plan_cache_mode = force_generic_plan;
\set A '''00000000-0000-7000-9000-000000000001'''
prepare mid(uuid, text, int) as select publication_id from publications.edition where agency_id = $1 and kind = $2 and public_from is not null order by publication_id offset $3 limit 1;
prepare first(timestamptz, uuid, text, int) as
select v.publication_id, v.id, v.kind, p.slug, p.owner_unit_id, v.title, v.summary, v.title_en, v.summary_en, v.facts,
       v.shown_at, p.public_since, v.public_from, i.picture_id, i.alt, i.alt_en
from publications.visible($1) v
join publications.publication p on p.agency_id = v.agency_id and p.id = v.publication_id
left join publications.illustration i on i.agency_id = v.agency_id and i.edition_id = v.id and i.leads
where v.agency_id = $2 and v.kind = $3 order by v.publication_id limit $4;
prepare next(timestamptz, uuid, text, uuid, int) as
select v.publication_id, v.id, v.kind, p.slug, p.owner_unit_id, v.title, v.summary, v.title_en, v.summary_en, v.facts,
       v.shown_at, p.public_since, v.public_from, i.picture_id, i.alt, i.alt_en
from publications.visible($1) v
join publications.publication p on p.agency_id = v.agency_id and p.id = v.publication_id
left join publications.illustration i on i.agency_id = v.agency_id and i.edition_id = v.id and i.leads
where v.agency_id = $2 and v.kind = $3 and v.publication_id > $4 order by v.publication_id limit $5;
prepare counts(timestamptz, uuid) as select v.kind, count(*) from publications.visible($1) v where v.agency_id = $2 group by v.kind;
prepare version(timestamptz, uuid) as
select coalesce((select v.acts from publications.version v where v.agency_id = $2), 0) || '-'
  || coalesce(floor(extract(epoch from greatest(
    (select max(e.public_from) from publications.edition e where e.agency_id = $2 and e.public_from <= $1),
    (select max(e.public_to) from publications.edition e where e.agency_id = $2 and e.public_to <= $1))) * 1000000)::bigint, 0);
execute mid(:A, 'LEGAL_DOCUMENT', 30000) \gset m_
execute mid(:A, 'ANNOUNCEMENT', 10) \gset r_
\echo == first page, legal documents
explain (analyze, buffers, costs off) execute first(now(), :A, 'LEGAL_DOCUMENT', 101);
explain (analyze, buffers, costs off) execute first(now(), :A, 'LEGAL_DOCUMENT', 101);
explain (analyze, buffers, costs off) execute first(now(), :A, 'LEGAL_DOCUMENT', 101);
\echo == page behind the 30000th
explain (analyze, buffers, costs off) execute next(now(), :A, 'LEGAL_DOCUMENT', :'m_publication_id', 101);
explain (analyze, buffers, costs off) execute next(now(), :A, 'LEGAL_DOCUMENT', :'m_publication_id', 101);
explain (analyze, buffers, costs off) execute next(now(), :A, 'LEGAL_DOCUMENT', :'m_publication_id', 101);
\echo == another kind
explain (analyze, buffers, costs off) execute next(now(), :A, 'ANNOUNCEMENT', :'r_publication_id', 101);
explain (analyze, buffers, costs off) execute next(now(), :A, 'ANNOUNCEMENT', :'r_publication_id', 101);
explain (analyze, buffers, costs off) execute next(now(), :A, 'ANNOUNCEMENT', :'r_publication_id', 101);
\echo == 501 rows
explain (analyze, buffers, costs off) execute next(now(), :A, 'LEGAL_DOCUMENT', :'m_publication_id', 501);
explain (analyze, buffers, costs off) execute next(now(), :A, 'LEGAL_DOCUMENT', :'m_publication_id', 501);
\echo == version
explain (analyze, buffers, costs off) execute version(now(), :A);
explain (analyze, buffers, costs off) execute version(now(), :A);
\echo == counts, once for each version
explain (analyze, buffers, costs off) execute counts(now(), :A);
explain (analyze, buffers, costs off) execute counts(now(), :A);
