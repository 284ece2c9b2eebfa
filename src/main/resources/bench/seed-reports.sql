insert into reports.unit_report (agency_id, id, period_id, unit_id, status, acted_by, acted_at, sent_by, sent_at,
  first_sent_at)
select d.agency_id, gen_random_uuid(), d.period_id, d.unit_id, 'RECEIVED', :by, :at, :by, :at, :at
from obligations.report_due d
where d.agency_id = :agency
