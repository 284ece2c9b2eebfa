insert into reports.report_line (agency_id, id, report_id, period_id, task_id, unit_id, status, result, cumulative,
  difficulty, proposal, version, edited_by, edited_at, entered_by_office)
select d.agency_id, gen_random_uuid(), r.id, d.period_id, d.task_id, d.unit_id, 'DONE_IN_PERIOD',
  replace(replace((:sentences)[1 + abs(hashtext(d.id::text)) % cardinality(:sentences)],
    '{n}', (1 + abs(hashtext(d.unit_id::text)) % 9)::text), '{m}', (10 + abs(hashtext(d.task_id::text || d.unit_id)) % 90)::text),
  '', '', '', 1, 'bench', :at, false
from obligations.line_due d
join reports.unit_report r on r.agency_id = d.agency_id and r.period_id = d.period_id and r.unit_id = d.unit_id
where d.agency_id = :agency
