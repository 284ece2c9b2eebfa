package vn.hienluong.information;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.notifications.Note;
import vn.hienluong.notifications.Notifications;
import vn.hienluong.organization.Actors;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Row;

/** Tells staff whose turn it is, and puts a mail for whoever asked into the outbox. */
@Component
class Turns {

    enum Kind {
        RECEIVED,
        CLARIFICATION,
        ANNOUNCED,
        EXTENDED,
        ANSWERED,
        REFUSED
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Actors actors;
    private final Notifications notifications;
    private final Holding holding;
    private final JdbcClient jdbc;

    Turns(Actors actors, Notifications notifications, Holding holding, JdbcClient jdbc) {
        this.actors = actors;
        this.notifications = notifications;
        this.holding = holding;
        this.jdbc = jdbc;
    }

    void received(InformationRequest request, Asker asker, Actor by) {
        tell(actors.having(Role.OFFICE, by.agency()), "information.told.received", request, by);
        if (!asker.email().isEmpty()) {
            write(request, Kind.RECEIVED, by);
        }
    }

    void assigned(InformationRequest request, UnitId unit, Actor by) {
        tell(actors.in(unit, by.agency()), "information.told.assigned", request, by);
    }

    void completed(InformationRequest request, Actor by) {
        tell(actors.having(Role.OFFICE, by.agency()), "information.told.completed", request, by);
    }

    void withdrawn(InformationRequest request, Actor by) {
        tell(actors.having(Role.OFFICE, by.agency()), "information.told.withdrawn", request, by);
    }

    /** Whoever decides is asked; a note says which, and no word of the asker's. */
    private void tell(Set<PersonId> people, String sentence, InformationRequest request, Actor by) {
        var others = new HashSet<>(people);
        others.removeIf(by::isPerson);
        notifications.tell(
                others,
                new Note(
                        sentence,
                        List.of(request.sign(), DAY.format(request.clock().next())),
                        "/information/requests/" + request.id()),
                by.agency());
    }

    /** Who has no address gets none: that is asked when it leaves. */
    void write(InformationRequest request, Kind kind, Actor by) {
        jdbc.sql("""
                insert into information.letter (agency_id, id, request_id, kind, tries, next_try_at)
                values (:agency, :id, :request, :kind, 0, :at)
                """)
                .param("agency", by.agency().value())
                .param("id", Ids.next())
                .param("request", request.id().value())
                .param("kind", kind.name())
                .param("at", Row.at(holding.now()))
                .update();
    }
}
