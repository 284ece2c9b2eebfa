package vn.hienluong.notifications;

import java.sql.SQLException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.notifications.Delivery.Mail;
import vn.hienluong.notifications.Delivery.Quiet;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Row;

@Repository
class DeliveryRepository {

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Delivery of(PersonId person, AgencyId agency) {
        return jdbc.sql("""
                        select mail, message, quiet_from, quiet_to from notifications.delivery
                        where agency_id = :agency and person_id = :person
                        """)
                .param("agency", agency.value())
                .param("person", person.value())
                .query(Row.to(DeliveryRepository::delivery))
                .optional()
                .orElse(Delivery.USUAL);
    }

    void save(PersonId person, Delivery delivery, AgencyId agency) {
        jdbc.sql("""
                insert into notifications.delivery (agency_id, person_id, mail, message, quiet_from, quiet_to)
                values (:agency, :person, :mail, :message, :from, :to)
                on conflict (agency_id, person_id) do update
                set mail = excluded.mail, message = excluded.message, quiet_from = excluded.quiet_from,
                    quiet_to = excluded.quiet_to
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .param("mail", delivery.mail().name())
                .param("message", delivery.message())
                .param(
                        "from",
                        delivery.quiet()
                                .map(Quiet::from)
                                .map(LocalTime::toString)
                                .orElse(null))
                .param(
                        "to",
                        delivery.quiet()
                                .map(Quiet::to)
                                .map(DeliveryRepository::minute)
                                .orElse(null))
                .update();
    }

    private static String minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static Delivery delivery(Row row) throws SQLException {
        var to = row.maybeText("quiet_to").map(LocalTime::parse);
        var quiet = row.maybeText("quiet_from").map(LocalTime::parse).map(from -> new Quiet(from, to.orElseThrow()));
        return new Delivery(row.choice("mail", Mail.class), row.flag("message"), quiet);
    }
}
