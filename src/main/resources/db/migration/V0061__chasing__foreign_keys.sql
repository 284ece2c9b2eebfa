alter table chasing.reminder
  add constraint fk$reminder_period foreign key (agency_id, period_id) references obligations.period (agency_id, id),
  add constraint fk$reminder_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
