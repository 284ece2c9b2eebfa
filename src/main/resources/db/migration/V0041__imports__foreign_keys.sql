alter table imports.read_plan
  add constraint fk$read_plan_file foreign key (agency_id, file_id) references files.file (agency_id, id),
  add constraint fk$read_plan_plan foreign key (agency_id, plan_id) references plans.plan (agency_id, id);
alter table imports.correction
  add constraint fk$correction_read_plan foreign key (agency_id, read_plan_id)
    references imports.read_plan (agency_id, id);
