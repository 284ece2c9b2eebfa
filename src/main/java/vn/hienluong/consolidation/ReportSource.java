package vn.hienluong.consolidation;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.search.Entry;
import vn.hienluong.search.Readers;
import vn.hienluong.search.SearchSource;

/** The department's own report with its statements; by its number once it is issued. */
@Component
class ReportSource implements SearchSource {

    private static final String KIND = "consolidation.found.report";
    private static final Readers READERS = Readers.of(ConsolidationAction.VIEW);

    private final JdbcClient jdbc;

    ReportSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("consolidation.report");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        var entries = jdbc.sql("""
                select r.id, r.period_id, r.subject, coalesce(r.number, '') as number, r.issued_on,
                       coalesce(string_agg(s.body, chr(10) order by s.place), '') as body
                from consolidation.consolidated_report r
                left join consolidation.statement s on s.agency_id = r.agency_id and s.report_id = r.id
                where r.agency_id = :agency and r.id = :id
                group by r.agency_id, r.id
                """)
                .param("agency", agency.value())
                .param("id", subject.id())
                .query(Row.to(row -> new Entry(
                        KIND,
                        row.uuid("id"),
                        row.text("number"),
                        row.text("subject"),
                        row.text("body"),
                        "/periods/" + row.uuid("period_id") + "/consolidation",
                        READERS,
                        row.maybeDay("issued_on"))))
                .list();
        return new Found(subject.id(), entries);
    }
}
