alter table obligations.period
  add constraint fk$period_plan foreign key (agency_id, plan_id) references plans.plan (agency_id, id);
alter table obligations.report_due
  add constraint fk$report_due_period foreign key (agency_id, period_id) references obligations.period (agency_id, id),
  add constraint fk$report_due_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table obligations.line_due
  add constraint fk$line_due_period foreign key (agency_id, period_id) references obligations.period (agency_id, id),
  add constraint fk$line_due_task foreign key (agency_id, task_id) references plans.task (agency_id, id),
  add constraint fk$line_due_version foreign key (agency_id, task_version_id)
    references plans.task_version (agency_id, id),
  add constraint fk$line_due_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table obligations.task_done
  add constraint fk$task_done_task foreign key (agency_id, task_id) references plans.task (agency_id, id),
  add constraint fk$task_done_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id),
  add constraint fk$task_done_period foreign key (agency_id, period_id) references obligations.period (agency_id, id);
