alter table organization.unit
  add constraint fk$unit_agency foreign key (agency_id) references organization.agency (agency_id);
alter table organization.unit_name
  add constraint fk$unit_name_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table organization.unit_alias
  add constraint fk$unit_alias_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table organization.unit_succession
  add constraint fk$unit_succession_from foreign key (agency_id, from_unit_id)
    references organization.unit (agency_id, id),
  add constraint fk$unit_succession_to foreign key (agency_id, to_unit_id)
    references organization.unit (agency_id, id);
alter table organization.person
  add constraint fk$person_agency foreign key (agency_id) references organization.agency (agency_id);
alter table organization.position
  add constraint fk$position_person foreign key (agency_id, person_id)
    references organization.person (agency_id, id),
  add constraint fk$position_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table organization.delegation
  add constraint fk$delegation_from foreign key (agency_id, from_person_id)
    references organization.person (agency_id, id),
  add constraint fk$delegation_to foreign key (agency_id, to_person_id)
    references organization.person (agency_id, id),
  add constraint fk$delegation_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
