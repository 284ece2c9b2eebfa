alter table audit.unsealed
  add constraint fk$unsealed_entry foreign key (agency_id, entry_id) references audit.entry (agency_id, id);
alter table audit.seal
  add constraint fk$seal_entry foreign key (agency_id, entry_id) references audit.entry (agency_id, id);
alter table audit.head
  add constraint fk$head_seal foreign key (agency_id, place) references audit.seal (agency_id, place);
