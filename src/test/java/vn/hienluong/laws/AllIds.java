package vn.hienluong.laws;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ids of all records of the agency of the transaction, to be sent where they do not belong. */
final class AllIds {

    private static final String ALL = """
            select id::text from plans.plan union all select id::text from plans.task
            union all select id::text from plans.heading union all select id::text from plans.amendment
            union all select id::text from obligations.period union all select id::text from obligations.line_due
            union all select id::text from organization.unit union all select id::text from organization.person
            union all select id::text from organization.position union all select id::text from organization.delegation
            union all select id::text from reports.unit_report union all select id::text from reports.evidence
            union all select id::text from consolidation.statement union all select id::text from imports.read_plan
            union all select id::text from notifications.note union all select id::text from files.upload
            union all select id::text from files.file union all select id::text from workdays.own_day
            union all select id::text from disclosure.item union all select id::text from disclosure.fulfilment
            union all select id::text from disclosure.own_duty union all select id::text from proofs.proof
            union all select id::text from redaction.redaction union all select id::text from redaction.mark
            union all select id::text from information.request
            union all select id::text from dialogue.question union all select id::text from dialogue.comment
            """;

    private AllIds() {}

    static List<String> of(JdbcClient jdbc) {
        return jdbc.sql(ALL).query(String.class).list();
    }
}
