-- Which measures prove a task: proposed by its words, confirmed or rejected by the office, or added by hand.
create table plans.task_measure (
  agency_id uuid not null,
  task_id uuid not null,
  measure text not null,
  status text not null,
  confidence numeric,
  since timestamptz not null,
  decided_by text,
  primary key (agency_id, task_id, measure),
  constraint check$task_measure_status check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  constraint check$task_measure_decided check ((status = 'PROPOSED') = (decided_by is null)),
  constraint check$task_measure_proposed check (status <> 'PROPOSED' or confidence is not null)
);
call platform.protect('plans.task_measure');
