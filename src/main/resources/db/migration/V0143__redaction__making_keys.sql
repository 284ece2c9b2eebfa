alter table redaction.making
  add constraint fk$making_redaction foreign key (agency_id, redaction_id)
    references redaction.redaction (agency_id, id) on delete cascade;
