alter table plans.task_measure
  add constraint fk$task_measure_task foreign key (agency_id, task_id) references plans.task (agency_id, id);
