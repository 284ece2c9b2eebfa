package vn.hienluong.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hienluong.Given;
import vn.hienluong.authority.Actor;
import vn.hienluong.imports.Imports;
import vn.hienluong.platform.Ids;
import vn.hienluong.workdays.Workdays;

/** Records of an agency that hang on no plan. */
record LooseRecords(ApplicationContext house, Given.Office office) {

    private <T> T the(Class<T> type) {
        return house.getBean(type);
    }

    UUID imported(Actor writer) {
        try {
            var paper = Files.readAllBytes(Path.of("src/main/resources/samples/plan-07/ke-hoach-07-KH-SKHCN-2021.txt"));
            return office.in(() -> the(Imports.class).read("ke-hoach.txt", paper, OptionalInt.empty(), writer))
                    .orElseThrow()
                    .id()
                    .value();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    UUID ownDay(Actor administrator) {
        return office.in(() -> the(Workdays.class)
                        .except(LocalDate.of(2021, 7, 6), false, "Văn bản 5/UBND", "Mưa lũ", administrator))
                .orElseThrow()
                .id();
    }

    /** A mail that was given up. */
    UUID undelivered(Actor person) {
        return office.inTransaction(() -> the(JdbcClient.class)
                .sql("""
                        with dead as (
                          insert into notifications.mail (agency_id, id, person_id, tries, failure)
                          values (:agency, :mail, :person, 7, '550') returning id)
                        insert into notifications.note
                          (agency_id, id, person_id, vietnamese, english, href, told_at, mail_id)
                        select :agency, :note, :person, 'Nhắc việc', 'Reminder', '/my-work', now(), id from dead
                        returning mail_id
                        """)
                .param("agency", office.id.value())
                .param("mail", Ids.next())
                .param("note", Ids.next())
                .param("person", person.person().value())
                .query(UUID.class)
                .single());
    }
}
