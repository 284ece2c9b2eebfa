-- Figures that the system took for a line of a lead, and what a person put in their place.
create table reports.taken_figure (
  agency_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  unit_id uuid not null,
  task_id uuid not null,
  measure text not null,
  label text not null,
  measured_in text not null,
  kind text not null,
  whole boolean not null,
  from_day date not null,
  to_day date not null,
  amount numeric not null,
  out_of numeric,
  since_january numeric,
  since_out_of numeric,
  records bigint not null,
  digest text not null,
  taken_at timestamptz not null,
  changed_amount numeric,
  changed_out_of numeric,
  changed_because text,
  changed_by text,
  changed_at timestamptz,
  primary key (agency_id, id),
  constraint uniq$taken_figure unique (agency_id, period_id, unit_id, task_id, measure),
  constraint check$taken_figure_kind check (kind in ('COUNT', 'SUM', 'SHARE', 'DAYS')),
  constraint check$taken_figure_days check (from_day <= to_day),
  constraint check$taken_figure_since check (since_out_of is null or since_january is not null),
  constraint check$taken_figure_changed check (
    (changed_amount is null) = (changed_at is null) and (changed_amount is null) = (changed_by is null)
    and (changed_amount is null) = (changed_because is null)
    and (changed_out_of is null or changed_amount is not null))
);
create index idx$taken_figure_unit on reports.taken_figure (agency_id, unit_id);
create index idx$taken_figure_task on reports.taken_figure (agency_id, task_id);

-- documents are counted by the day on which they were added
create index idx$evidence_created on reports.evidence (agency_id, created_at);

call platform.protect('reports.taken_figure');
