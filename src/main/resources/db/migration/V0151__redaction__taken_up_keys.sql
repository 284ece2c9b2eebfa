alter table redaction.making
  add constraint fk$making_asked_by foreign key (agency_id, asked_by) references organization.person (agency_id, id);
