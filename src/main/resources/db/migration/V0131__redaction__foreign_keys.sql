create index idx$redaction_source on redaction.redaction (agency_id, source_id);
create index idx$redaction_result on redaction.redaction (agency_id, result_id);
create index idx$mark_redaction on redaction.mark (agency_id, redaction_id);

alter table redaction.redaction
  add constraint fk$redaction_source foreign key (agency_id, source_id) references files.file (agency_id, id),
  add constraint fk$redaction_result foreign key (agency_id, result_id) references files.file (agency_id, id);
alter table redaction.mark
  add constraint fk$mark_redaction foreign key (agency_id, redaction_id)
    references redaction.redaction (agency_id, id) on delete cascade;
alter table redaction.spot
  add constraint fk$spot_mark foreign key (agency_id, mark_id)
    references redaction.mark (agency_id, id) on delete cascade;
