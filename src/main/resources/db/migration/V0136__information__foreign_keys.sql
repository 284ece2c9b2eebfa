alter table information.request
  add constraint fk$request_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id),
  add constraint fk$request_decided_by foreign key (agency_id, decided_by) references organization.person (agency_id, id);
alter table information.asker
  add constraint fk$asker_request foreign key (agency_id, request_id) references information.request (agency_id, id);
alter table information.kept_rule
  add constraint fk$kept_rule_request foreign key (agency_id, request_id) references information.request (agency_id, id);
alter table information.request_file
  add constraint fk$request_file_request foreign key (agency_id, request_id) references information.request (agency_id, id),
  add constraint fk$request_file_file foreign key (agency_id, file_id) references files.file (agency_id, id);
alter table information.step
  add constraint fk$step_request foreign key (agency_id, request_id) references information.request (agency_id, id),
  add constraint fk$step_person foreign key (agency_id, person_id) references organization.person (agency_id, id);
alter table information.letter
  add constraint fk$letter_request foreign key (agency_id, request_id) references information.request (agency_id, id);
alter table information.reminder
  add constraint fk$reminder_request foreign key (agency_id, request_id) references information.request (agency_id, id);
alter table information.log_entry
  add constraint fk$log_entry_request foreign key (agency_id, request_id) references information.request (agency_id, id),
  add constraint fk$log_entry_written_by foreign key (agency_id, written_by) references organization.person (agency_id, id),
  add constraint fk$log_entry_approved_by foreign key (agency_id, approved_by) references organization.person (agency_id, id);
