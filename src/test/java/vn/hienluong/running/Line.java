package vn.hienluong.running;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hienluong.running.Clerk.NoAnswer;

/** One line of a unit's report of the first quarter, as a person writes it. */
record Line(UUID period, UUID unit, UUID task) {

    /** The first line that somebody may write for their unit; people by the first part of their address. */
    static Line of(String person, Records records) {
        return all(person, records).getFirst();
    }

    /** A line on each task that all units coordinate. */
    static List<Line> all(String person, Records records) {
        return records.rows("""
                        select p.id, o.unit_id, v.task_id
                        from obligations.period p
                        join plans.task t on t.plan_id = p.plan_id
                        join plans.task_version v on v.task_id = t.id
                        join plans.task_party w on w.version_id = v.id and w.all_units
                        cross join organization.position o
                        join organization.person r on r.id = o.person_id and r.email = ?
                        where p.code = '2021-Q1'
                        order by v.task_id
                        """, person + "@demo.example").stream()
                .map(row ->
                        new Line(UUID.fromString(row.get(0)), UUID.fromString(row.get(1)), UUID.fromString(row.get(2))))
                .toList();
    }

    String report() {
        return "/periods/" + period + "/reports/" + unit;
    }

    String at() {
        return report() + "/lines/" + task;
    }

    HttpResponse<String> save(Clerk clerk, String result) throws NoAnswer {
        return save(clerk, result, 0);
    }

    HttpResponse<String> save(Clerk clerk, String result, int seen) throws NoAnswer {
        return clerk.post(
                at(),
                Map.of(
                        "_method", "put",
                        "status", "DONE_IN_PERIOD",
                        "result", result,
                        "cumulative", "",
                        "difficulty", "",
                        "proposal", "",
                        "doneOn", "",
                        "seen", Integer.toString(seen)));
    }

    String kept(Records records) {
        return records.one(
                "select result from reports.report_line where period_id = ? and unit_id = ? and task_id = ?",
                period,
                unit,
                task);
    }
}
