-- Records of one agency as they are found: a number, a title of eight words, a text of sixty; the first words of the list
-- come often, the last ones rarely.
insert into search.entry (agency_id, id, kind, record_id, root_id, number, title, body, href, readers)
select :agency, r.id, 'search.unit', r.id, r.id, n || '/KH-B',
       (select string_agg((:words)[1 + floor(power(random(), 3) * :size)::int], ' ') from generate_series(1, 8 + 0 * n)),
       (select string_agg((:words)[1 + floor(power(random(), 3) * :size)::int], ' ') from generate_series(1, 60 + 0 * n)),
       '/', array['UNIT_STAFF']
from (select n, md5(cast(:agency as text) || n)::uuid as id from generate_series(1, :each) n) r
