alter table reports.unit_report
  add constraint fk$unit_report_period foreign key (agency_id, period_id) references obligations.period (agency_id, id),
  add constraint fk$unit_report_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table reports.report_line
  add constraint fk$report_line_report foreign key (agency_id, report_id) references reports.unit_report (agency_id, id),
  add constraint fk$report_line_period foreign key (agency_id, period_id) references obligations.period (agency_id, id),
  add constraint fk$report_line_task foreign key (agency_id, task_id) references plans.task (agency_id, id),
  add constraint fk$report_line_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table reports.figure
  add constraint fk$figure_line foreign key (agency_id, line_id) references reports.report_line (agency_id, id);
alter table reports.evidence
  add constraint fk$evidence_unit foreign key (agency_id, unit_id) references organization.unit (agency_id, id);
alter table reports.line_evidence
  add constraint fk$line_evidence_line foreign key (agency_id, line_id) references reports.report_line (agency_id, id),
  add constraint fk$line_evidence_evidence foreign key (agency_id, evidence_id)
    references reports.evidence (agency_id, id);
alter table reports.remark
  add constraint fk$remark_report foreign key (agency_id, report_id) references reports.unit_report (agency_id, id),
  add constraint fk$remark_task foreign key (agency_id, task_id) references plans.task (agency_id, id);
alter table reports.sending
  add constraint fk$sending_report foreign key (agency_id, report_id) references reports.unit_report (agency_id, id);
