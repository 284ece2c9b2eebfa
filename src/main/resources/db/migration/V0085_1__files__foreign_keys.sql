alter table files.piece
  add constraint fk$piece_upload foreign key (agency_id, upload_id) references files.upload (agency_id, id);
alter table reports.unit_report
  add constraint fk$unit_report_own_file foreign key (agency_id, own_file_id) references files.file (agency_id, id);
alter table reports.evidence
  add constraint fk$evidence_file foreign key (agency_id, file_id) references files.file (agency_id, id);
alter table consolidation.consolidated_report
  add constraint fk$consolidated_report_docx foreign key (agency_id, docx_file_id) references files.file (agency_id, id),
  add constraint fk$consolidated_report_pdf foreign key (agency_id, pdf_file_id) references files.file (agency_id, id),
  add constraint fk$consolidated_report_paper foreign key (agency_id, signed_file_id) references files.file (agency_id, id);
