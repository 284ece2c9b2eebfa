insert into reports.figure (agency_id, line_id, place, label, measure, amount)
select l.agency_id, l.id, 0, 'Lượt người', 'lượt', 10 + abs(hashtext(l.task_id::text || l.unit_id)) % 90
from reports.report_line l
where l.agency_id = :agency and abs(hashtext(l.id::text)) % 2 = 0
