package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.laws.Routes.Route;
import vn.hienluong.laws.Walk.Answer;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Words;

/**
 * Every route that leads to a record, gone to by somebody of every position, on real records: of the own unit, of another
 * unit, of another agency, and such as never were. Whoever lacks the role altogether is told so before any record is
 * looked for; to everybody else, what they may not see is not there.
 */
@Tag("slow")
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordWalkTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Words words;

    private List<Route> routes;
    private Walk walk;
    private WalkedAgency here;
    private WalkedAgency there;

    @BeforeAll
    void twoAgenciesAtWork() {
        there = new WalkedAgency(house);
        here = new WalkedAgency(house);
        walk = new Walk(browser, transactions);
        routes = Routes.of(mapping).all().stream().filter(Samples::hasPlaces).toList();
    }

    /** People who are no staff at all; a citizen is to nobody's records what nobody is. */
    private static Map<String, RequestPostProcessor> outsiders() {
        return Map.of("nobody", request -> request);
    }

    private Answer answer(Route route, Map<String, String> places, Actor person) throws Exception {
        return walk.go(route, places, FormValues.of(route, here), Visitor.as(person));
    }

    private Optional<String> fault(Expected expected, Answer answer) {
        return expected.fault(answer, words);
    }

    private static String named(Route route, String person, String what) {
        return "%s %s, %s: %s".formatted(route.method(), route.path(), person, what);
    }

    @Test
    void everyPlaceInAnAddressHasASample() throws NoSuchMethodException {
        assertThat(routes).hasSizeGreaterThan(60);
        assertThat(routes.stream().flatMap(route -> Samples.missing(route).stream()))
                .isEmpty();
        var unknown = Route.of("GET", "/crooked/{id}", Crooked.class.getDeclaredMethod("show", Thread.class));
        assertThat(Samples.missing(unknown))
                .contains("GET /crooked/{id}: no sample for {id}, a Thread; bring one to Samples");
    }

    @Test
    void whatOneMayNotSeeIsNotFoundAndWhatOneMayNotDoIsRefusedWithItsReason() throws Exception {
        var wrong = new ArrayList<String>();
        var before = Kept.of(here.office, jdbc);
        for (var route : routes) {
            for (var person : here.people.entrySet()) {
                for (boolean own : Samples.sides(route, here, person.getValue())) {
                    var expected = Expected.of(route, person.getValue(), own, here);
                    if (expected != Expected.LET_IN) {
                        var places = Samples.values(route, here, person.getValue(), own);
                        fault(expected, answer(route, places, person.getValue()))
                                .ifPresent(fault ->
                                        wrong.add(named(route, person.getKey() + (own ? ", own" : ", other"), fault)));
                    }
                }
            }
            before = unchanged(before, here, route, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverMayIsLetIn() throws Exception {
        var wrong = new ArrayList<String>();
        for (var route : routes) {
            for (var person : here.people.entrySet()) {
                for (boolean own : Samples.sides(route, here, person.getValue())) {
                    if (Expected.of(route, person.getValue(), own, here) == Expected.LET_IN) {
                        var places = Samples.values(route, here, person.getValue(), own);
                        fault(Expected.LET_IN, undone(route, places, person.getValue()))
                                .ifPresent(fault ->
                                        wrong.add(named(route, person.getKey() + (own ? ", own" : ", other"), fault)));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Answer undone(Route route, Map<String, String> places, Actor person) {
        return walk.undone(here, route, places, FormValues.of(route, here), person);
    }

    @Test
    void whatIsOfAnotherAgencyIsAsIfItHadNeverBeen() throws Exception {
        var wrong = new ArrayList<String>();
        var ours = Kept.of(here.office, jdbc);
        var theirs = Kept.of(there.office, jdbc);
        for (var route : routes) {
            for (var person : here.people.entrySet()) {
                for (var foreign : Samples.foreign(route, here, there, person.getValue())) {
                    compare(route, person, foreign).ifPresent(wrong::add);
                }
            }
            ours = unchanged(ours, here, route, wrong);
            theirs = unchanged(theirs, there, route, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private Optional<String> compare(Route route, Map.Entry<String, Actor> person, Map<String, String> foreign)
            throws Exception {
        boolean allowed = route.needs().orElseThrow().allowedTo(person.getValue());
        var known = Samples.values(route, here, person.getValue(), true);
        var never = Samples.never(foreign);
        known.forEach((name, value) ->
                never.computeIfPresent(name, (_, id) -> foreign.get(name).equals(value) ? value : id));
        var answer = answer(route, foreign, person.getValue());
        // a report that one may only read says so before it looks for the line
        boolean readsOnly = foreign.containsValue(known.get("unit"))
                && foreign.containsValue(known.get("period"))
                && Expected.of(route, person.getValue(), true, here) == Expected.FORBIDDEN;
        var fault = fault(allowed ? Expected.NOT_FOUND : Expected.FORBIDDEN, answer)
                .filter(_ -> !readsOnly || fault(Expected.FORBIDDEN, answer).isPresent());
        if (fault.isPresent()) {
            return fault.map(what -> named(route, person.getKey(), what + " " + foreign.keySet()));
        }
        return answer.equals(answer(route, never, person.getValue()))
                ? Optional.empty()
                : Optional.of(named(route, person.getKey(), "answers otherwise than for an id that never was"));
    }

    @Test
    void whoIsNotSignedInLearnsNothingAboutAnyRecord() throws Exception {
        var before = Kept.of(here.office, jdbc);
        var wrong = new ArrayList<String>();
        for (var route : routes) {
            var places = Samples.values(route, here, here.writer(), true);
            for (var outsider : outsiders().entrySet()) {
                var form = FormValues.of(route, here);
                var real = walk.go(route, places, form, outsider.getValue());
                var never = walk.go(route, Samples.never(places), form, outsider.getValue());
                boolean atTheDoor =
                        real.status() == 302 && real.headers().get("Location").contains("/sign-in");
                if (!atTheDoor || !real.equals(never)) {
                    wrong.add(named(route, outsider.getKey(), "answers " + real + " and " + never));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(before.differences(Kept.of(here.office, jdbc))).isEmpty();
    }

    /**
     * Whether the form of a route that names a record is answered for a record of another agency as for one that never
     * was, and nothing is done to that record.
     */
    @Test
    void anIdOfAnotherAgencyInAFormIsAsGoodAsNone() throws Exception {
        var wrong = new ArrayList<String>();
        var theirs = Kept.of(there.office, jdbc);
        for (var route : Routes.of(mapping).all()) {
            if (route.needs().isEmpty() || Samples.missing(route).isPresent()) {
                continue;
            }
            for (var field : FormValues.naming(route, here)) {
                for (var person : here.people.entrySet()) {
                    if (expectedInside(route, person.getValue())) {
                        compare(route, person, field).ifPresent(wrong::add);
                    }
                }
            }
            theirs = unchanged(theirs, there, route, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private boolean expectedInside(Route route, Actor person) {
        return Samples.hasPlaces(route)
                ? Expected.of(route, person, true, here) == Expected.LET_IN
                : route.needs().orElseThrow().allowedTo(person);
    }

    private Optional<String> compare(Route route, Map.Entry<String, Actor> person, FormField field) {
        var never = Ids.next().toString();
        var theirs = FormValues.id(field, there).orElseThrow();
        var foreign = undone(route, field, theirs, person.getValue());
        var none = undone(route, field, never, person.getValue());
        boolean same = foreign.with(theirs, "(id)").equals(none.with(never, "(id)"));
        return same && foreign.status() < 500
                ? Optional.empty()
                : Optional.of(named(
                        route,
                        person.getKey(),
                        "%s of another agency: %d, of none: %d"
                                .formatted(field.name(), foreign.status(), none.status())));
    }

    private Answer undone(Route route, FormField field, String id, Actor person) {
        var form = FormValues.of(route, here);
        if (field.composed()) {
            form.keySet().removeIf(name -> name.startsWith(field.name()));
            form.put(field.name() + id, "x");
        } else {
            form.put(field.name(), id);
        }
        return walk.undone(here, route, Samples.values(route, here, person, true), form, person);
    }

    /** Places that only a session of one's own can fill. */
    @Test
    void aDeviceOrAPasskeyThatIsNobodysIsNotFound() throws Exception {
        var before = Kept.of(here.office, jdbc);
        var own =
                Routes.of(mapping).all().stream().filter(Samples::ofTheSession).toList();
        assertThat(own).isNotEmpty();
        for (var route : own) {
            var unknown = Map.of(
                    "key",
                    "0123456789abcdef",
                    "provider",
                    "khong-co",
                    "id",
                    Ids.next().toString());
            assertThat(walk.go(route, unknown, Map.of(), Visitor.as(here.writer()))
                            .status())
                    .as(route.path())
                    .isEqualTo(404);
        }
        assertThat(before.differences(Kept.of(here.office, jdbc))).isEmpty();
    }

    private Kept unchanged(Kept before, WalkedAgency agency, Route route, List<String> wrong) {
        var now = before.later(agency.office, jdbc);
        var changed = before.differences(now);
        if (!changed.isEmpty()) {
            wrong.add(named(route, "somebody refused", "changed " + changed));
        }
        return now;
    }

    /** A route whose record nobody has a sample of. */
    static final class Crooked {

        static String show(@PathVariable Thread id) {
            return id.getName();
        }
    }
}
