package vn.hienluong.laws;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.platform.Ids;

/**
 * A row for each table that the work of a {@link WalkedAgency} leaves empty, so that every wall is tried on something. A
 * new table that nothing fills brings its line here.
 */
final class LastRows {

    private static final Map<String, String> ROWS = new TreeMap<>();

    static {
        ROWS.put("chasing.reminder", "(:agency, :id, :period, :unit, '2021-06-01', 'BEFORE_10', now())");
        ROWS.put(
                "consolidation.remark",
                "(:agency, :id, :consolidated, :statement, 'Xem lại', 'Ông Minh', now(), false)");
        ROWS.put("datarequests.effect", "(:agency, :asked, 1, 'STAYED', 'reports', 'Luật Lưu trữ', 'READ')");
        ROWS.put("deadlines.own_rule", "(:agency, :id, 'access', 3, 'WORKING_DAYS', 'QĐ 5', '2021-01-01')");
        ROWS.put("disclosure.switched_off", "(:agency, 'statistics', 'Không có số liệu', '2021-06-01')");
        ROWS.put("federation.said", "(:agency, :person, 'tinh', :unit, 'STAFF', '2021-06-01')");
        ROWS.put("federation.unmatched", "(:agency, :person, 'tinh', 'UNIT', 'Phòng lạ', '2021-06-01')");
        ROWS.put("files.piece", "(:agency, :id, :upload, 0, 1, repeat('a', 64))");
        ROWS.put("identity.second_factor_rule", "(:agency, 'LEADER')");
        ROWS.put("imports.correction", "(:agency, :id, :import, 'task.1', 'cũ', 'mới', 'Chị Hương', now())");
        ROWS.put("information.reminder", "(:agency, :id, :request, '2021-06-01', 'NEAR', now())");
        ROWS.put(
                "links.link",
                "(:agency, :id, 'https://example.org/', null, '/gioi-thieu', 'Giới thiệu', '2021-06-01', null, null, null, null)");
        ROWS.put(
                "links.outage",
                "(:agency, :id, 'https://example.org/', '/gioi-thieu', 'Giới thiệu', 'links.fault.gone', '2021-06-01', null)");
        ROWS.put("notifications.delivery", "(:agency, :person, 'DAILY', false, null, null)");
        ROWS.put("notifications.message", "(:agency, :note, 0, now(), null, null)");
        ROWS.put("obligations.task_done", "(:agency, :task, :unit, :period, '2021-05-01')");
        ROWS.put("organization.unit_alias", "(:agency, :id, :unit, 'P. Thông tin', 'p thong tin')");
        ROWS.put("organization.unit_succession", "(:agency, :id, 'MERGER', '2021-09-01', 'QĐ 5', :unit, :other)");
        ROWS.put("plans.basis", "(:agency, :id, :plan, 1, 'DECISION', '1682/QĐ-UBND', 'UBND tỉnh', null, 'PAPI')");
        ROWS.put("plans.section", "(:agency, :id, :plan, 1, 1, 'I', 'Mục tiêu', 'Giữ vững')");
        ROWS.put("portal.visit", "(:agency, '2021-06-01', '/tin-tuc', 3)");
        ROWS.put("publications.kept_duty", "(:agency, :publication, :item)");
        ROWS.put(
                "redaction.making",
                "(:agency, :redaction, '2021-06-01', '2021-06-01', 2, 1, '{redaction.make.broken}', :person, 1)");
        ROWS.put("reports.figure", "(:agency, :line, 1, 'tin, bài', 'tin', 3, null)");
        ROWS.put("retention.removal", "(:agency, :id, 'sessions', now(), 3, now(), now())");
        ROWS.put("retention.rule", "(:agency, :id, 'sessions', '2021-06-01', 30, 'QĐ 5')");
        ROWS.put("reports.remark", "(:agency, :id, :report, null, 'Bổ sung số liệu', 'Chị Hương', now())");
    }

    private LastRows() {}

    static void fill(WalkedAgency agency, JdbcClient jdbc) {
        agency.office.inTransaction(() -> {
            var ids = ids(agency, jdbc);
            ROWS.forEach((table, row) -> jdbc.sql("insert into " + table + " values " + row)
                    .param("id", Ids.next())
                    .params(ids)
                    .update());
            return true;
        });
    }

    private static Map<String, UUID> ids(WalkedAgency agency, JdbcClient jdbc) {
        var person = agency.stranger.person();
        return new TreeMap<>(Map.ofEntries(
                Map.entry("agency", agency.office.id.value()),
                Map.entry("person", person.value()),
                Map.entry("unit", agency.own.unit().value()),
                Map.entry("other", agency.other.unit().value()),
                Map.entry("task", agency.own.task().value()),
                Map.entry("plan", agency.plan.value()),
                Map.entry("period", agency.open.value()),
                Map.entry("asked", agency.loose("data request")),
                Map.entry("request", agency.loose("own request")),
                Map.entry("publication", agency.loose("own publication")),
                Map.entry("item", one("select id from disclosure.item limit 1", jdbc)),
                Map.entry("upload", agency.ofPeople.get(person).upload()),
                Map.entry("import", agency.loose("import")),
                Map.entry("report", agency.own.report()),
                Map.entry("note", agency.ofPeople.get(person).note()),
                Map.entry("statement", agency.statement),
                Map.entry(
                        "consolidated",
                        one(
                                "select report_id from consolidation.statement where id = '" + agency.statement + "'",
                                jdbc)),
                Map.entry("redaction", agency.loose("redaction")),
                Map.entry("line", one("select id from reports.report_line limit 1", jdbc))));
    }

    private static UUID one(String query, JdbcClient jdbc) {
        return jdbc.sql(query).query(UUID.class).single();
    }
}
