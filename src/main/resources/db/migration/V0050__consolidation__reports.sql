-- The department's own report of a period: rows of statements, each with the lines that it rests on.
call platform.open_room('consolidation');

create table consolidation.consolidated_report (
  agency_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  status text not null,
  subject text not null,
  addressees text[] not null,
  recipients text[] not null,
  capacity text[] not null,
  signer text not null,
  frame_version int not null,
  changed_at timestamptz not null,
  returned_by uuid,
  returned_at timestamptz,
  return_reason text,
  submitted_by uuid,
  submitted_at timestamptz,
  checked_by uuid,
  checked_at timestamptz,
  signed_by uuid,
  signed_at timestamptz,
  issued_by uuid,
  issued_at timestamptz,
  number text,
  issued_on date,
  docx_file_id uuid,
  pdf_file_id uuid,
  signed_file_id uuid,
  primary key (agency_id, id),
  constraint uniq$consolidated_report unique (agency_id, period_id),
  constraint check$consolidated_report_status check (status in ('DRAFTING', 'CHECKING', 'SIGNING', 'SIGNED_OFF', 'ISSUED')),
  constraint check$consolidated_report_returned check (
    (returned_at is null) = (return_reason is null) and (returned_at is null) = (returned_by is null)
    and (returned_at is null or status = 'DRAFTING')),
  constraint check$consolidated_report_submitted check (
    (status = 'DRAFTING') = (submitted_at is null) and (submitted_at is null) = (submitted_by is null)),
  constraint check$consolidated_report_checked check (
    (status in ('DRAFTING', 'CHECKING')) = (checked_at is null) and (checked_at is null) = (checked_by is null)),
  constraint check$consolidated_report_signed check (
    (status in ('SIGNED_OFF', 'ISSUED')) = (signed_at is not null) and (signed_at is null) = (signed_by is null)),
  constraint check$consolidated_report_issued check (
    (status = 'ISSUED') = (issued_at is not null) and (issued_at is null) = (issued_by is null)
    and (issued_at is null) = (number is null) and (issued_at is null) = (issued_on is null)
    and (issued_at is null) = (docx_file_id is null) and (issued_at is null) = (pdf_file_id is null)),
  constraint check$consolidated_report_paper check (signed_file_id is null or status = 'ISSUED')
);
create index idx$consolidated_report_docx on consolidation.consolidated_report (agency_id, docx_file_id);
create index idx$consolidated_report_pdf on consolidation.consolidated_report (agency_id, pdf_file_id);
create index idx$consolidated_report_paper on consolidation.consolidated_report (agency_id, signed_file_id);

-- whoever drafted or edited: they do not sign off
create table consolidation.writer (
  agency_id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  primary key (agency_id, report_id, person_id)
);
create index idx$writer_person on consolidation.writer (agency_id, person_id);

create table consolidation.statement (
  agency_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  section text not null,
  heading_id uuid,
  task_id uuid,
  place int not null,
  own boolean not null,
  body text not null,
  flags text[] not null,
  contradiction text not null,
  standing text,
  edited boolean not null,
  version int not null,
  edited_by text,
  edited_at timestamptz,
  primary key (agency_id, id),
  constraint check$statement_section check (section in ('OPENING', 'DIRECTION', 'COMPONENTS', 'ACHIEVED', 'DIFFICULTIES',
    'CAUSES', 'NEXT', 'PROPOSALS', 'CLOSING', 'RESULT', 'EVIDENCE')),
  constraint check$statement_edited check ((edited_at is null) = (edited_by is null) and (not edited or edited_at is not null))
);
create index idx$statement_report on consolidation.statement (agency_id, report_id, place);
create index idx$statement_heading on consolidation.statement (agency_id, heading_id);
create index idx$statement_task on consolidation.statement (agency_id, task_id);

-- a source: a part of a unit's line, and the digest of what it said when the statement was made
create table consolidation.statement_source (
  agency_id uuid not null,
  statement_id uuid not null,
  line_id uuid not null,
  aspect text not null,
  digest text not null,
  evidence uuid[] not null,
  primary key (agency_id, statement_id, line_id, aspect),
  constraint check$statement_source_aspect check (aspect in ('RESULT', 'STATUS', 'DIFFICULTY', 'PROPOSAL', 'EVIDENCE'))
);
create index idx$statement_source_line on consolidation.statement_source (agency_id, line_id);

create table consolidation.remark (
  agency_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  statement_id uuid not null,
  body text not null,
  made_by text not null,
  made_at timestamptz not null,
  settled boolean not null,
  primary key (agency_id, id)
);
create index idx$remark_report on consolidation.remark (agency_id, report_id);
create index idx$remark_statement on consolidation.remark (agency_id, statement_id);

call platform.protect('consolidation.consolidated_report');
call platform.protect('consolidation.writer');
call platform.protect('consolidation.statement');
call platform.protect('consolidation.statement_source');
call platform.protect('consolidation.remark');
