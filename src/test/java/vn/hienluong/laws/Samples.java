package vn.hienluong.laws;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.files.UploadId;
import vn.hienluong.imports.ImportId;
import vn.hienluong.laws.Routes.Route;
import vn.hienluong.notifications.Deliveries.Way;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.plans.AmendmentId;
import vn.hienluong.plans.PlanId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.platform.Ids;
import vn.hienluong.reports.EvidenceId;

/**
 * A real record for each place in an address: found by the type of the parameter or, where that says nothing, by the
 * address. A new route brings its sample here.
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

        WalkedAgency.OfPerson ofPerson() {
            return agency.ofPeople.get(whose());
        }

        PersonId whose() {
            return own ? person.person() : agency.stranger.person();
        }
    }

    private static final Map<Class<?>, Record> BY_TYPE = Map.of(
            PlanId.class, seen -> seen.agency().plan,
            TaskId.class, seen -> seen.ofUnit().task(),
            PeriodId.class, seen -> period(seen),
            UnitId.class, seen -> seen.ofUnit().unit(),
            PersonId.class, seen -> seen.whose(),
            AmendmentId.class, seen -> seen.ofUnit().amendment(),
            EvidenceId.class, seen -> seen.ofUnit().evidence(),
            ImportId.class, seen -> seen.agency().imported,
            UploadId.class, seen -> seen.ofPerson().upload(),
            Way.class, _ -> Way.MAIL);

    private static final Map<String, Record> BY_ADDRESS = new HashMap<>();

    static {
        // whose account can be looked at
        BY_ADDRESS.put("/accounts/{person}", seen -> seen.agency().stranger.person());
        BY_ADDRESS.put("/imports/{id}/tasks/{row}", _ -> "1");
        BY_ADDRESS.put("/journal/records/{record}", seen -> seen.ofUnit().report());
        BY_ADDRESS.put("/notifications/{id}", seen -> seen.ofPerson().note());
        BY_ADDRESS.put("/notifications/undelivered/{way}/{id}", seen -> seen.agency().undelivered);
        BY_ADDRESS.put("/organization/delegations/{id}", seen -> seen.ofUnit().delegation());
        BY_ADDRESS.put(
                "/organization/people/{person}/positions/{id}",
                seen -> seen.ofPerson().position());
        BY_ADDRESS.put("/periods/{period}/consolidation/statements/{id}", seen -> seen.agency().statement);
        BY_ADDRESS.put("/periods/{period}/consolidation/statements/{id}/remarks", seen -> seen.agency().statement);
        BY_ADDRESS.put("/workdays/{id}", seen -> seen.agency().ownDay);
    }

    private Samples() {}

    /** Places of routes that are found by their owner alone, in a session that these tests do not have. */
    private static boolean ofTheSession(Route route) {
        return route.path().equals("/account/devices/{key}");
    }

    static boolean hasPlaces(Route route) {
        return route.needs().isPresent() && route.path().contains("{") && !ofTheSession(route);
    }

    /** Places of an address for which there is no sample. */
    static Optional<String> missing(Route route) {
        return places(route).entrySet().stream()
                .filter(place -> record(route, place.getValue()).isEmpty())
                .map(place -> "%s %s: no sample for {%s}, a %s"
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
        return Optional.ofNullable(BY_ADDRESS.get(route.path()))
                .filter(_ ->
                        !BY_TYPE.containsKey(place.getType()) || route.path().startsWith("/accounts/"))
                .or(() -> Optional.ofNullable(BY_TYPE.get(place.getType())));
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
