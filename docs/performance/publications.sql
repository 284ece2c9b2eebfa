-- 1,000,279 publications of 150 agencies, 200,000 of them of one, seven of eight public. As the owner, in a database that is thrown
-- away: foreign keys, triggers and one constraint of the room are gone afterwards.
do $$
declare k record;
begin
  for k in select conrelid::regclass as t, conname from pg_constraint where contype = 'f' and connamespace = 'publications'::regnamespace and conparentid = 0 and coninhcount = 0 loop
    execute format('alter table %s drop constraint %I', k.t, k.conname);
  end loop;
end $$;
alter table publications.edition disable trigger user;
alter table publications.publication disable trigger user;
alter table publications.edition drop constraint excl$edition_public;
do $$
declare a uuid;
begin
  for n in 1..150 loop
    a := ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid;
    perform set_config('hienluong.agency', a::text, true);
    create temp table s as
      select uuidv7() as id, i,
        case when i % 1000 = 0 then 'REPORT' when i % 10 in (3, 7) then 'LEGAL_DOCUMENT' when i % 10 = 5 then 'ANNOUNCEMENT' else 'NEWS' end as kind,
        timestamptz '2016-01-01' + (i || ' minutes')::interval as at
      from generate_series(1, case when n = 1 then 200000 else 5371 end) i;
    insert into publications.publication (agency_id, id, kind, slug, owner_unit_id, begun_by, begun_at, public_since)
    select a, id, kind, 'bai-' || i, md5('u' || i % 20)::uuid, md5('p')::uuid, at, case when i % 8 <> 0 then at end from s;
    insert into publications.edition (agency_id, id, publication_id, kind, number, latest, status, version, title, summary, body, title_en, summary_en, body_en, facts, correction_note, begun_by, changed_by, changed_at, proposed_by, proposed_at, reviewed_by, reviewed_at, approved_by, approved_at, approved_digest, published_by, published_at, public_from, shown_at, words)
    select a, uuidv7(), id, kind, 1, true, case when i % 8 <> 0 then 'PUBLISHED' else 'DRAFT' end, 1, 'Quyết định ban hành quy chế phối hợp số ' || i, 'Tóm tắt của bài ' || i, repeat('<p>Nội dung bài viết. </p>', 20), '', '', '',
      case when kind = 'LEGAL_DOCUMENT' then jsonb_build_object('number', i || '/QĐ-UBND', 'type', 'Quyết định', 'issuedOn', '2021-02-01', 'effectiveFrom', '2021-02-15', 'issuer', 'UBND tỉnh', 'signer', 'Ông Mẫu', 'field', 'Khoa học') else '{}'::jsonb end,
      '', md5('p')::uuid, md5('p')::uuid, at, md5('p')::uuid, at, md5('q')::uuid, at, md5('r')::uuid, at, repeat('a', 64),
      case when i % 8 <> 0 then md5('r')::uuid end, case when i % 8 <> 0 then at end, case when i % 8 <> 0 then at end, case when i % 8 <> 0 then at end, 'nội dung'
    from s;
    drop table s;
    insert into publications.version (agency_id, acts) values (a, 1);
  end loop;
end $$;
