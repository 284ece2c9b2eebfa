alter table federation.identity
  add constraint fk$identity_account foreign key (account_id) references identity.account (id);
alter table federation.said
  add constraint fk$said_person foreign key (agency_id, person_id) references organization.person (agency_id, id),
  add constraint fk$said_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table federation.unmatched
  add constraint fk$unmatched_person foreign key (agency_id, person_id)
    references organization.person (agency_id, id);
