alter table plans.plan
  add constraint fk$plan_agency foreign key (agency_id) references organization.agency (agency_id),
  add constraint fk$plan_copied_from foreign key (agency_id, copied_from_id) references plans.plan (agency_id, id);
alter table plans.section
  add constraint fk$section_plan foreign key (agency_id, plan_id) references plans.plan (agency_id, id);
alter table plans.basis
  add constraint fk$basis_plan foreign key (agency_id, plan_id) references plans.plan (agency_id, id);
alter table plans.heading
  add constraint fk$heading_plan foreign key (agency_id, plan_id) references plans.plan (agency_id, id),
  add constraint fk$heading_parent foreign key (agency_id, parent_id) references plans.heading (agency_id, id);
alter table plans.task
  add constraint fk$task_plan foreign key (agency_id, plan_id) references plans.plan (agency_id, id),
  add constraint fk$task_heading foreign key (agency_id, heading_id) references plans.heading (agency_id, id);
alter table plans.task_version
  add constraint fk$task_version_task foreign key (agency_id, task_id) references plans.task (agency_id, id),
  add constraint fk$task_version_amendment foreign key (agency_id, amendment_id)
    references plans.amendment (agency_id, id);
alter table plans.task_party
  add constraint fk$task_party_version foreign key (agency_id, version_id)
    references plans.task_version (agency_id, id),
  add constraint fk$task_party_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table plans.amendment
  add constraint fk$amendment_plan foreign key (agency_id, plan_id) references plans.plan (agency_id, id),
  add constraint fk$amendment_task foreign key (agency_id, task_id) references plans.task (agency_id, id),
  add constraint fk$amendment_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
