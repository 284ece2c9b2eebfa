-- A draft may begin as a copy of an earlier plan: then no paper of its own was read.
alter table imports.read_plan
  alter column file_id drop not null,
  add column copied_from_id uuid,
  add constraint fk$read_plan_copied_from foreign key (agency_id, copied_from_id)
    references plans.plan (agency_id, id),
  add constraint check$read_plan_origin check (file_id is not null or copied_from_id is not null);
create index idx$read_plan_copied_from on imports.read_plan (agency_id, copied_from_id);
