package vn.hienluong.information;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.PersonId;
import vn.hienluong.citizens.CitizenId;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

/** What stands around a request: its number, who asked, its files, its steps. */
@Repository
class RegisterRepository {

    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever takes a number holds the row until the request is in the register: no gap, no number twice. */
    int nextNumber(int year, AgencyId agency) {
        return jdbc.sql("""
                insert into information.counter as c (agency_id, year, last) values (:agency, :year, 1)
                on conflict (agency_id, year) do update set last = c.last + 1
                returning last
                """)
                .param("agency", agency.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(Asker asker, RequestId request, AgencyId agency) {
        jdbc.sql("""
                insert into information.asker (agency_id, request_id, name, address, id_paper, phone, email, language)
                values (:agency, :request, :name, :address, :paper, :phone, :email, :language)
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .param("name", asker.name())
                .param("address", asker.address())
                .param("paper", asker.idPaper())
                .param("phone", asker.phone())
                .param("email", asker.email())
                .param("language", asker.language())
                .update();
    }

    Map<RequestId, Asker> askers(Collection<RequestId> requests, AgencyId agency) {
        var askers = new HashMap<RequestId, Asker>();
        jdbc.sql("""
                select request_id, name, address, id_paper, phone, email, language from information.asker
                where agency_id = :agency and request_id = any (:requests)
                """)
                .param("agency", agency.value())
                .param("requests", requests.stream().map(RequestId::value).toArray(UUID[]::new))
                .query(Row.to(row -> askers.put(
                        row.id("request_id", RequestId::new),
                        new Asker(
                                row.text("name"),
                                row.text("address"),
                                row.text("id_paper"),
                                row.text("phone"),
                                row.text("email"),
                                row.text("language")))))
                .list();
        return askers;
    }

    void belongsTo(RequestId request, CitizenId citizen, AgencyId agency) {
        jdbc.sql("update information.request set citizen_id = :citizen where agency_id = :agency and id = :request")
                .param("agency", agency.value())
                .param("request", request.value())
                .param("citizen", citizen.value())
                .update();
    }

    /** The citizen erased their account: what they asked stays, and is nobody's account's. */
    void letGo(CitizenId citizen, AgencyId agency) {
        jdbc.sql("update information.request set citizen_id = null where agency_id = :agency and citizen_id = :citizen")
                .param("agency", agency.value())
                .param("citizen", citizen.value())
                .update();
    }

    /** The register keeps its line; who it was is gone. */
    void erase(RequestId request, Instant at, AgencyId agency) {
        jdbc.sql("""
                update information.asker
                set name = '', address = '', id_paper = '', phone = '', email = '', erased_at = :at
                where agency_id = :agency and request_id = :request
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .param("at", Row.at(at))
                .update();
        jdbc.sql("update information.request set citizen_id = null where agency_id = :agency and id = :request")
                .param("agency", agency.value())
                .param("request", request.value())
                .update();
    }

    void attach(RequestId request, FileId file, boolean answer, Instant at, AgencyId agency) {
        jdbc.sql("""
                insert into information.request_file (agency_id, request_id, file_id, answer, added_at)
                values (:agency, :request, :file, :answer, :at) on conflict do nothing
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .param("file", file.value())
                .param("answer", answer)
                .param("at", Row.at(at))
                .update();
    }

    boolean detach(RequestId request, FileId file, AgencyId agency) {
        return jdbc.sql("""
                delete from information.request_file
                where agency_id = :agency and request_id = :request and file_id = :file and answer
                """)
                        .param("agency", agency.value())
                        .param("request", request.value())
                        .param("file", file.value())
                        .update()
                == 1;
    }

    List<FileId> files(RequestId request, boolean answer, AgencyId agency) {
        return jdbc.sql("""
                select file_id from information.request_file
                where agency_id = :agency and request_id = :request and answer = :answer order by added_at, file_id
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .param("answer", answer)
                .query(Row.to(row -> row.id("file_id", FileId::new)))
                .list();
    }

    void step(RequestId request, Step step, AgencyId agency) {
        jdbc.sql("""
                insert into information.step (agency_id, id, request_id, kind, at, person_id, words, day)
                values (:agency, :id, :request, :kind, :at, :person, :words, :day)
                """)
                .param("agency", agency.value())
                .param("id", Ids.next())
                .param("request", request.value())
                .param("kind", step.kind().name())
                .param("at", Row.at(step.at()))
                .param("person", step.by().map(PersonId::value).orElse(null))
                .param("words", step.words())
                .param("day", step.day().orElse(null))
                .update();
    }

    List<Step> steps(RequestId request, AgencyId agency) {
        return jdbc.sql("""
                select kind, at, person_id, words, day from information.step
                where agency_id = :agency and request_id = :request order by id limit 500
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .query(Row.to(row -> new Step(
                        row.choice("kind", Step.Kind.class),
                        row.instant("at"),
                        row.maybeId("person_id", PersonId::new),
                        row.text("words"),
                        row.maybeDay("day"))))
                .list();
    }

    /** Counts a try before it is looked at; gives how many there were today. */
    int tried(RequestId request, LocalDate today, AgencyId agency) {
        return jdbc.sql("""
                update information.request
                set tries = case when tried_on = :today then tries + 1 else 1 end, tried_on = :today
                where agency_id = :agency and id = :request returning tries
                """)
                .param("agency", agency.value())
                .param("request", request.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }
}
