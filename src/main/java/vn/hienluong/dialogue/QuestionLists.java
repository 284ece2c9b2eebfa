package vn.hienluong.dialogue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.Questions.Place;
import vn.hienluong.dialogue.Questions.Show;
import vn.hienluong.platform.Row;

/** Lists of questions; who may read which is part of the query. */
@Repository
class QuestionLists {

    private static final String MINE =
            " from dialogue.question q where q.agency_id = :agency and (:all or q.unit_id = any (:units))";

    private static final String OPEN = " and q.status in ('RECEIVED', 'ASSIGNED', 'PROPOSED')";

    private static final int MOST_WAITING = 50;

    private final JdbcClient jdbc;

    QuestionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Question> list(Show show, Optional<UnitId> unit, Optional<Place> after, int most, LocalDate today, Actor by) {
        var query = "select " + QuestionRows.COLUMNS + MINE + condition(show)
                + (unit.isPresent() ? " and q.unit_id = :unit" : "")
                + after.map(_ -> after(show)).orElse("")
                + order(show) + " limit :most";
        return mine(jdbc.sql(query), by)
                .param("today", today)
                .param("unit", unit.map(UnitId::value).orElse(null))
                .param("due", after.map(Place::due).orElse(null))
                .param("after", after.map(Place::id).orElse(null))
                .param("most", most)
                .query(Row.to(QuestionRows::question))
                .list();
    }

    /** Fragments from a closed list. */
    private static String condition(Show show) {
        return switch (show) {
            case NEW -> " and q.status = 'RECEIVED'";
            case ASSIGNED -> " and q.status = 'ASSIGNED'";
            case PROPOSED -> " and q.status = 'PROPOSED'";
            case LATE -> OPEN + " and q.due_on < :today";
            case OPEN -> OPEN;
            case ANSWERED -> " and q.status = 'ANSWERED'";
            case SET_ASIDE -> " and q.status = 'SET_ASIDE'";
            case WITHDRAWN -> " and q.status = 'WITHDRAWN'";
            case ALL -> "";
        };
    }

    private static boolean upwards(Show show) {
        return show.ordinal() <= Show.OPEN.ordinal();
    }

    private static String after(Show show) {
        return upwards(show) ? " and (q.due_on, q.id) > (:due, :after)" : " and (q.due_on, q.id) < (:due, :after)";
    }

    private static String order(Show show) {
        return upwards(show) ? " order by q.due_on, q.id" : " order by q.due_on desc, q.id desc";
    }

    Map<Show, Integer> counts(LocalDate today, Actor by) {
        return mine(jdbc.sql("""
                select count(*) filter (where q.status = 'RECEIVED') as fresh,
                       count(*) filter (where q.status = 'ASSIGNED') as assigned,
                       count(*) filter (where q.status = 'PROPOSED') as proposed,
                       count(*) filter (where q.status in ('RECEIVED', 'ASSIGNED', 'PROPOSED') and q.due_on < :today) as late,
                       count(*) filter (where q.status in ('RECEIVED', 'ASSIGNED', 'PROPOSED')) as open,
                       count(*) filter (where q.status = 'ANSWERED') as answered,
                       count(*) filter (where q.status = 'SET_ASIDE') as set_aside,
                       count(*) filter (where q.status = 'WITHDRAWN') as withdrawn,
                       count(*) as everything
                """ + MINE), by)
                .param("today", today)
                .query(Row.to(QuestionLists::counted))
                .single();
    }

    private static Map<Show, Integer> counted(Row row) throws java.sql.SQLException {
        var counts = new EnumMap<Show, Integer>(Show.class);
        counts.put(Show.NEW, row.number("fresh"));
        counts.put(Show.ASSIGNED, row.number("assigned"));
        counts.put(Show.PROPOSED, row.number("proposed"));
        counts.put(Show.LATE, row.number("late"));
        counts.put(Show.OPEN, row.number("open"));
        counts.put(Show.ANSWERED, row.number("answered"));
        counts.put(Show.SET_ASIDE, row.number("set_aside"));
        counts.put(Show.WITHDRAWN, row.number("withdrawn"));
        counts.put(Show.ALL, row.number("everything"));
        return counts;
    }

    List<Question> waitingFor(Actor by) {
        return mine(jdbc.sql("select " + QuestionRows.COLUMNS + MINE + """
                 and ((q.status = 'RECEIVED' and :sorts)
                   or (q.status = 'ASSIGNED' and q.unit_id = any (:units))
                   or (q.status = 'PROPOSED' and (:approves or q.unit_id = any (:headed)) and not exists (
                     select 1 from dialogue.question_author a
                     where a.agency_id = :agency and a.question_id = q.id and a.person_id = :person)))
                order by q.due_on, q.id limit :most
                """), by)
                .param("sorts", by.has(Role.OFFICE))
                .param("approves", by.has(Role.OFFICE_HEAD))
                .param("headed", units(by.unitsAs(Role.UNIT_HEAD)))
                .param("person", by.person().value())
                .param("most", MOST_WAITING)
                .query(Row.to(QuestionRows::question))
                .list();
    }

    private static StatementSpec mine(StatementSpec statement, Actor by) {
        return statement
                .param("agency", by.agency().value())
                .param("all", May.readsAll(by))
                .param("units", units(by.unitsAs(Role.UNIT_STAFF)));
    }

    private static UUID[] units(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
