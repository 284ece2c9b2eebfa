-- One row of sources for each statement: what it rested on when it was made, as three lists in step. A report of fifty
-- thousand lines wrote 150,000 rows with two foreign keys each; lines are never deleted, so the key to them proved nothing
-- that the digest does not prove better (ADR 0013).
alter table consolidation.statement_source no force row level security;
alter table consolidation.statement_source rename to statement_source_row;

create table consolidation.statement_source (
  agency_id uuid not null,
  statement_id uuid not null,
  aspect text not null,
  lines uuid[] not null,
  digests text[] not null,
  -- for each line the documents that it named, separated by commas
  evidence text[] not null,
  primary key (agency_id, statement_id, aspect),
  constraint check$statement_source_of check (aspect in ('RESULT', 'STATUS', 'DIFFICULTY', 'PROPOSAL', 'EVIDENCE')),
  constraint check$statement_source_step check (
    cardinality(lines) > 0 and cardinality(digests) = cardinality(lines) and cardinality(evidence) = cardinality(lines))
);

insert into consolidation.statement_source (agency_id, statement_id, aspect, lines, digests, evidence)
select agency_id, statement_id, aspect, array_agg(line_id order by line_id), array_agg(digest order by line_id),
       array_agg(array_to_string(evidence, ',') order by line_id)
from consolidation.statement_source_row
group by agency_id, statement_id, aspect;

drop table consolidation.statement_source_row;

alter table consolidation.statement_source
  add constraint fk$statement_source_of_statement foreign key (agency_id, statement_id)
    references consolidation.statement (agency_id, id) on delete cascade;
call platform.protect('consolidation.statement_source');
