package vn.hienluong.laws;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.datarequests.DataRequestId;
import vn.hienluong.dialogue.QuestionId;
import vn.hienluong.dialogue.consulting.CommentId;
import vn.hienluong.disclosure.ItemId;
import vn.hienluong.disclosure.PostingId;
import vn.hienluong.files.FileId;
import vn.hienluong.files.UploadId;
import vn.hienluong.imports.ImportId;
import vn.hienluong.information.RequestId;
import vn.hienluong.laws.Routes.Route;
import vn.hienluong.notifications.Deliveries.Way;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.plans.AmendmentId;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Ids;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.Parts.Verb;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.redaction.MarkId;
import vn.hienluong.redaction.RedactionId;
import vn.hienluong.reports.EvidenceId;

/**
 * A real record for each place in an address: found by the type of the parameter or, where that says nothing, by the
 * address. A new route brings its sample here, as docs/testing.md tells.
 */
final class Samples {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    /** Seen by one person: one record of the agency, of a unit, of a person. */
    private interface Record extends Function<Seen, Object> {}

    /** @param own whether the record is of the person's own unit, or their own */
    private record Seen(WalkedAgency agency, Actor person, boolean own, Route route) {

        WalkedAgency.OfUnit ofUnit() {
            return agency.ofUnit(own);
        }

        /** A loose record that each unit has. */
        Object ofUnit(String name) {
            return agency.loose((own ? "own " : "other ") + name);
        }

        WalkedAgency.OfPerson ofPerson() {
            return agency.ofPeople.get(whose());
        }

        PersonId whose() {
            return own ? person.person() : agency.stranger.person();
        }
    }

    private static final Map<Class<?>, Record> BY_TYPE = new HashMap<>();

    private static final String MEASURE = "plans.measured.started";

    /** By the address or, where two places of one address need it or the type leads astray, by address and place. */
    private static final Map<String, Record> BY_ADDRESS = new HashMap<>();

    static {
        BY_TYPE.put(PlanId.class, seen -> seen.agency().plan);
        BY_TYPE.put(TaskId.class, seen -> seen.ofUnit().task());
        BY_TYPE.put(PeriodId.class, seen -> period(seen));
        BY_TYPE.put(UnitId.class, seen -> seen.ofUnit().unit());
        BY_TYPE.put(PersonId.class, seen -> seen.whose());
        BY_TYPE.put(AmendmentId.class, seen -> seen.ofUnit().amendment());
        BY_TYPE.put(EvidenceId.class, seen -> seen.ofUnit().evidence());
        BY_TYPE.put(ImportId.class, seen -> seen.agency().loose("import"));
        BY_TYPE.put(UploadId.class, seen -> seen.ofPerson().upload());
        BY_TYPE.put(ItemId.class, seen -> seen.ofUnit().disclosed().item());
        BY_TYPE.put(PostingId.class, seen -> seen.ofUnit().disclosed().posting());
        BY_TYPE.put(Way.class, _ -> Way.MAIL);
        BY_TYPE.put(PublicationId.class, seen -> seen.ofUnit("publication"));
        BY_TYPE.put(EditionId.class, seen -> seen.ofUnit("edition"));
        BY_TYPE.put(FileId.class, seen -> seen.agency().loose("attached file"));
        BY_TYPE.put(PictureId.class, seen -> seen.agency().loose("picture"));
        BY_ADDRESS.put("/publications/editions/{id}/difference id", seen -> seen.ofUnit("next edition"));
        BY_TYPE.put(Verb.class, _ -> Verb.AMENDS);
        BY_ADDRESS.put(
                "/publications/editions/{id}/relations/{to}/{verb} to",
                seen -> seen.agency().loose("related paper"));
        BY_TYPE.put(QuestionId.class, seen -> seen.ofUnit("question"));
        BY_TYPE.put(CommentId.class, seen -> seen.ofUnit("comment"));
        List.of("", "/comments", "/treatments", "/comments/{comment}/setting-aside", "/proposal", "/approval", "/paper")
                .forEach(tail -> BY_ADDRESS.put("/consultations/{id}" + tail + " id", seen -> seen.ofUnit("draft")));
        BY_TYPE.put(RedactionId.class, seen -> seen.agency().loose("redaction"));
        BY_TYPE.put(MarkId.class, seen -> seen.agency().loose("mark"));
        BY_TYPE.put(RequestId.class, seen -> seen.ofUnit("request"));
        BY_ADDRESS.put("/information/requests/{id}/files/{file} file", seen -> seen.ofUnit("request file"));
        BY_TYPE.put(DataRequestId.class, seen -> seen.agency().loose("data request"));
        // whose account can be looked at
        BY_ADDRESS.put(
                "/accounts/{person} person", seen -> seen.agency().stranger.person());
        BY_ADDRESS.put("/disclosures/duties/{id}", seen -> seen.agency().loose("own duty"));
        BY_ADDRESS.put("/disclosures/duties/{key}/suspension", _ -> "plan");
        BY_ADDRESS.put("/imports/{id}/tasks/{row}", _ -> "1");
        BY_ADDRESS.put("/journal/records/{record}", seen -> seen.ofUnit().report());
        BY_ADDRESS.put("/measures/{key}", _ -> MEASURE);
        BY_ADDRESS.put("/measures/{key}/records", _ -> MEASURE);
        BY_ADDRESS.put("/tasks/{task}/measures/{measure}", _ -> MEASURE);
        BY_ADDRESS.put(
                "/periods/{period}/reports/{unit}/lines/{task}/figures/{id}",
                seen -> seen.ofUnit().figure());
        BY_ADDRESS.put("/notifications/{id}", seen -> seen.ofPerson().note());
        BY_ADDRESS.put(
                "/notifications/undelivered/{way}/{id}", seen -> seen.agency().loose("undelivered"));
        BY_ADDRESS.put("/organization/delegations/{id}", seen -> seen.ofUnit().delegation());
        BY_ADDRESS.put(
                "/organization/people/{person}/positions/{id}",
                seen -> seen.ofPerson().position());
        BY_ADDRESS.put("/periods/{period}/consolidation/statements/{id}", seen -> seen.agency().statement);
        BY_ADDRESS.put("/periods/{period}/consolidation/statements/{id}/remarks", seen -> seen.agency().statement);
        BY_ADDRESS.put("/redactions/{id}/pages/{page} page", _ -> "1");
        BY_ADDRESS.put("/redactions/{id}/pages/{page}/areas page", _ -> "1");
        BY_ADDRESS.put("/redactions/{id}/pages/{page}/clicks page", _ -> "1");
        BY_ADDRESS.put("/workdays/{id}", seen -> seen.agency().loose("own day"));
    }

    private Samples() {}

    /** Places of routes that are found by their owner alone, in a session that these tests do not have. */
    static boolean ofTheSession(Route route) {
        return Set.of("/account/devices/{key}", "/account/passkeys/{id}", "/account/providers/{provider}")
                .contains(route.path());
    }

    static boolean hasPlaces(Route route) {
        return route.needs().isPresent() && route.path().contains("{") && !ofTheSession(route);
    }

    /** Places of an address for which there is no sample. */
    static Optional<String> missing(Route route) {
        return places(route).entrySet().stream()
                .filter(place -> record(route, place.getValue()).isEmpty())
                .map(place -> "%s %s: no sample for {%s}, a %s; bring one to Samples"
                        .formatted(
                                route.method(),
                                route.path(),
                                place.getKey(),
                                place.getValue().getType().getSimpleName()))
                .findFirst();
    }

    private static Map<String, Parameter> places(Route route) {
        var places = new LinkedHashMap<String, Parameter>();
        Arrays.stream(route.endpoint().getParameters())
                .filter(one -> one.isAnnotationPresent(PathVariable.class))
                .forEach(one -> places.put(one.getName(), one));
        return places;
    }

    private static Optional<Record> record(Route route, Parameter place) {
        return Optional.ofNullable(BY_ADDRESS.get(route.path() + " " + place.getName()))
                .or(() -> Optional.ofNullable(BY_TYPE.get(place.getType())))
                .or(() -> Optional.ofNullable(BY_ADDRESS.get(route.path())));
    }

    /** What stands in each place when a person looks at a record of theirs, or at one of somebody else. */
    static Map<String, String> values(Route route, WalkedAgency agency, Actor person, boolean own) {
        var seen = new Seen(agency, person, own, route);
        var values = new LinkedHashMap<String, String>();
        places(route)
                .forEach((name, place) -> values.put(
                        name, String.valueOf(record(route, place).orElseThrow().apply(seen))));
        return values;
    }

    /** Once for what is theirs and once for what is of others, where that is not the same record. */
    static List<Boolean> sides(Route route, WalkedAgency agency, Actor person) {
        boolean one = values(route, agency, person, true).equals(values(route, agency, person, false));
        return one ? List.of(true) : List.of(true, false);
    }

    /** Every place from another agency and, for whoever gets past the door, one place at a time. */
    static List<Map<String, String>> foreign(Route route, WalkedAgency here, WalkedAgency there, Actor person) {
        var own = values(route, here, person, true);
        var theirs = values(route, there, there.people.get("Unit head"), true);
        var ids = own.keySet().stream()
                .filter(name -> Ids.parse(own.get(name)).isPresent())
                .toList();
        var all = new ArrayList<Map<String, String>>();
        // a word in an address names what every agency has
        if (!ids.isEmpty()) {
            all.add(theirs);
        }
        if (ids.size() > 1 && route.needs().orElseThrow().allowedTo(person)) {
            for (var name : ids) {
                var one = new LinkedHashMap<>(own);
                one.put(name, theirs.get(name));
                all.add(one);
            }
        }
        return all;
    }

    /** The same address with ids that nobody ever gave. */
    static Map<String, String> never(Map<String, String> values) {
        var never = new LinkedHashMap<String, String>();
        values.forEach((name, value) ->
                never.put(name, Ids.parse(value).isPresent() ? Ids.next().toString() : value));
        return never;
    }

    static String address(Route route, Map<String, String> values) {
        return PLACE.matcher(route.path())
                .replaceAll(place -> java.util.Objects.requireNonNull(values.get(place.group(1)), route.path()));
    }

    /** What was issued is asked for in the period that was, and so on; everything else in the open one. */
    private static PeriodId period(Seen seen) {
        var route = seen.route().method() + " " + seen.route().path();
        return switch (route) {
            case "GET /periods/{period}/consolidation/issue", "DELETE /periods/{period}/lock" -> seen.agency().issued;
            case "POST /periods/{period}/opening" -> seen.agency().planned;
            default -> seen.agency().open;
        };
    }
}
