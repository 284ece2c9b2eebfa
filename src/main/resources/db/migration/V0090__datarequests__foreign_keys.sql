alter table datarequests.request
  add constraint fk$request_entered foreign key (agency_id, entered_by) references organization.person (agency_id, id),
  add constraint fk$request_taken foreign key (agency_id, taken_by) references organization.person (agency_id, id),
  add constraint fk$request_decided foreign key (agency_id, decided_by) references organization.person (agency_id, id);
alter table datarequests.effect
  add constraint fk$effect_request foreign key (agency_id, request_id) references datarequests.request (agency_id, id);
