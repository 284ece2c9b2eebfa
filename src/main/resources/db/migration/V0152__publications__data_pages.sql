-- Lists as data are read by kind in the order of ids, a page behind the last row that is known. Without this a page in the
-- middle of a long list read all that came behind it and sorted it. What says whether a row is public comes along, so that
-- counting a kind reads no row.
create index idx$edition_data on publications.edition (agency_id, kind, publication_id) include (public_from, public_to)
  where public_from is not null;
