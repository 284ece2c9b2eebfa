alter table reports.taken_figure
  add constraint fk$taken_figure_period foreign key (agency_id, period_id) references obligations.period (agency_id, id),
  add constraint fk$taken_figure_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id),
  add constraint fk$taken_figure_task foreign key (agency_id, task_id) references plans.task (agency_id, id);
