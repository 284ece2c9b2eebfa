package vn.hienluong.datarequests;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;
import vn.hienluong.privacy.Confidence;
import vn.hienluong.privacy.Effect;

@Repository
class EffectRepository {

    private final JdbcClient jdbc;

    EffectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DataRequestId request, List<CarriedOut> effects, AgencyId agency) {
        jdbc.sql("""
                insert into datarequests.effect (agency_id, request_id, place, outcome, what, source, confidence)
                select :agency, :request, n.place, n.outcome, n.what, n.source, n.confidence
                from unnest(:outcomes, :whats, :sources, :confidences)
                     with ordinality as n (outcome, what, source, confidence, place)
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .param(
                        "outcomes",
                        effects.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("whats", effects.stream().map(CarriedOut::what).toArray(String[]::new))
                .param("sources", effects.stream().map(CarriedOut::source).toArray(String[]::new))
                .param(
                        "confidences",
                        effects.stream().map(one -> one.confidence().name()).toArray(String[]::new))
                .update();
    }

    List<CarriedOut> of(DataRequestId request, AgencyId agency) {
        return jdbc.sql("""
                select outcome, what, source, confidence from datarequests.effect
                where agency_id = :agency and request_id = :request order by place
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .query(Row.to(row -> new CarriedOut(
                        row.choice("outcome", Effect.Kind.class),
                        row.text("what"),
                        row.text("source"),
                        row.choice("confidence", Confidence.class))))
                .list();
    }
}
