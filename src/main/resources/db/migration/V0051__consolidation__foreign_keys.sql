alter table consolidation.consolidated_report
  add constraint fk$consolidated_report_period foreign key (agency_id, period_id)
    references obligations.period (agency_id, id);
alter table consolidation.writer
  add constraint fk$writer_report foreign key (agency_id, report_id)
    references consolidation.consolidated_report (agency_id, id),
  add constraint fk$writer_person foreign key (agency_id, person_id) references organization.person (agency_id, id);
alter table consolidation.statement
  add constraint fk$statement_report foreign key (agency_id, report_id)
    references consolidation.consolidated_report (agency_id, id),
  add constraint fk$statement_heading foreign key (agency_id, heading_id) references plans.heading (agency_id, id),
  add constraint fk$statement_task foreign key (agency_id, task_id) references plans.task (agency_id, id);
alter table consolidation.statement_source
  add constraint fk$statement_source_statement foreign key (agency_id, statement_id)
    references consolidation.statement (agency_id, id) on delete cascade,
  add constraint fk$statement_source_line foreign key (agency_id, line_id) references reports.report_line (agency_id, id);
alter table consolidation.remark
  add constraint fk$remark_report foreign key (agency_id, report_id)
    references consolidation.consolidated_report (agency_id, id),
  add constraint fk$remark_statement foreign key (agency_id, statement_id)
    references consolidation.statement (agency_id, id) on delete cascade;
