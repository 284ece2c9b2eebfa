package vn.hienluong.laws;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.datarequests.DataRequestAction;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.laws.Routes.Route;
import vn.hienluong.laws.Walk.Answer;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.ReportAction;

/** What somebody who asks for a record of their own agency is to get: written down here once more, apart from the rooms. */
enum Expected {
    NOT_FOUND,
    FORBIDDEN,
    LET_IN;

    /** Reports and what belongs to them are read by their unit and by whoever consolidates. */
    private static final Set<String> OF_UNITS = Set.of("/evidence/{id}/file", "/journal/records/{record}");

    private static final Set<String> OF_PERSONS = Set.of("/notifications/{id}", "/files/uploads/{id}");

    private static final String A_STRANGERS_REQUEST = "/personal-data/requests/{id}";

    private static final String OF_A_PUBLICATION = "/publications/{";
    private static final String OF_AN_EDITION = "/publications/editions/{";
    private static final String A_QUESTION = "/questions/{id}";
    private static final String A_CONSULTATION = "/consultations/{id}";

    static Expected of(Route route, Actor person, boolean own, WalkedAgency agency) {
        if (!route.needs().orElseThrow().allowedTo(person)) {
            return FORBIDDEN;
        }
        var unit = agency.ofUnit(own).unit();
        if (route.path().equals(A_STRANGERS_REQUEST) && !DataRequestAction.HANDLE.allowedTo(person)) {
            return NOT_FOUND;
        }
        if (route.path().startsWith("/redactions/{id}") && !redacts(person, agency)) {
            return NOT_FOUND;
        }
        boolean ofUnits =
                route.path().startsWith("/periods/{period}/reports/{unit}") || OF_UNITS.contains(route.path());
        if ((ofUnits && !reads(unit, person)) || (OF_PERSONS.contains(route.path()) && !own)) {
            return NOT_FOUND;
        }
        if (Stream.of(OF_A_PUBLICATION, OF_AN_EDITION, A_QUESTION, A_CONSULTATION)
                        .anyMatch(route.path()::startsWith)
                && !readsDrafts(unit, person)) {
            return NOT_FOUND;
        }
        if (route.path().startsWith("/information/requests/{id}") && !readsRequests(unit, person)) {
            return NOT_FOUND;
        }
        if (route.path().equals(A_STRANGERS_REQUEST + "/copy") && !person.equals(agency.administrator())) {
            return FORBIDDEN;
        }
        return does(route, unit, person) ? LET_IN : FORBIDDEN;
    }

    /** Their own file, and for the head of the office all. */
    private static boolean redacts(Actor person, WalkedAgency agency) {
        return person.equals(agency.writer()) || person.has(Role.OFFICE_HEAD);
    }

    private static boolean reads(UnitId unit, Actor person) {
        return person.has(Role.UNIT_STAFF, unit)
                || Stream.of(Role.OFFICE, Role.LEADER, Role.CLERK).anyMatch(person::has);
    }

    /** Drafts are read by their unit, by the office and by the leadership; what else they may not do is said on the page. */
    private static boolean readsDrafts(UnitId unit, Actor person) {
        return person.has(Role.UNIT_STAFF, unit)
                || Stream.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER).anyMatch(person::has);
    }

    /** A request for information is read by the unit that has it and by whoever keeps the register. */
    private static boolean readsRequests(UnitId unit, Actor person) {
        return person.has(Role.UNIT_STAFF, unit)
                || Stream.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER, Role.CLERK)
                        .anyMatch(person::has);
    }

    private static boolean does(Route route, UnitId unit, Actor person) {
        var action = route.needs().orElseThrow();
        if (action == ReportAction.WRITE) {
            return person.has(Role.UNIT_STAFF, unit) || person.has(Role.OFFICE);
        }
        if (action == ReportAction.SEND) {
            return person.has(Role.UNIT_HEAD, unit) || person.has(Role.OFFICE);
        }
        if (action == DisclosureAction.POST) {
            return person.has(Role.UNIT_STAFF, unit) || person.has(Role.OFFICE) || person.has(Role.CLERK);
        }
        return !route.path().equals("/organization/delegations/{id}")
                || person.has(Role.ADMINISTRATOR)
                || person.has(Role.UNIT_HEAD, unit);
    }

    Optional<String> fault(Answer answer, Words words) {
        boolean fits = switch (this) {
            case NOT_FOUND -> answer.status() == 404 && says(answer, words, "identity.error.not-found");
            case FORBIDDEN ->
                answer.status() == 403
                        && says(
                                answer,
                                words,
                                "organization.forbidden",
                                "reports.send.not-head",
                                "disclosure.post.not-your-unit",
                                "datarequests.not-taken");
            case LET_IN -> answer.status() < 500 && answer.status() != 403 && answer.status() != 404;
        };
        return fits ? Optional.empty() : Optional.of("should be " + this + ", but is " + answer.status());
    }

    private static boolean says(Answer answer, Words words, String... keys) {
        return List.of(keys).stream()
                .anyMatch(key -> answer.shows(words.in(Words.VIETNAMESE).say(key)));
    }
}
