package vn.hienluong.publications.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.EditionState;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.PublicationState;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.Publications.Filter;
import vn.hienluong.publications.Publications.Listed;
import vn.hienluong.publications.Publications.Place;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.web.PublicationsController.Wanted;
import vn.hienluong.publications.web.PublicationsPage.Chosen;
import vn.hienluong.publications.web.PublicationsPage.Row;

/** Puts the editors' list together. */
@Component
class ListPages {

    private final Publications publications;
    private final Units units;
    private final Clock clock;

    ListPages(Publications publications, Units units, Clock clock) {
        this.publications = publications;
        this.units = units;
        this.clock = clock;
    }

    PublicationsPage of(Wanted wanted, Text text, Actor by) {
        var chosen = new Chosen(
                Typed.line(wanted.kind()),
                Typed.line(wanted.stage()),
                Typed.line(wanted.standing()),
                Typed.line(wanted.q()));
        var found = publications.list(filter(chosen), place(wanted), by);
        Map<UnitId, String> names =
                units.ever(by.agency()).stream().collect(Collectors.toMap(Unit::id, Unit::name, (a, _) -> a));
        return new PublicationsPage(
                kinds(text),
                Arrays.stream(EditionState.Name.values())
                        .filter(stage -> stage != EditionState.Name.SUPERSEDED)
                        .map(stage -> new Choice(stage.name(), text.say(stage.label())))
                        .toList(),
                Arrays.stream(PublicationState.Name.values())
                        .map(standing -> new Choice(standing.name(), text.say(standing.label())))
                        .toList(),
                chosen,
                found.stream().map(one -> row(one, names, text)).toList(),
                PublicationAction.WRITE.allowedTo(by),
                older(found, chosen));
    }

    List<Choice> kinds(Text text) {
        return Arrays.stream(PublicationKind.values())
                .map(kind -> new Choice(kind.name(), text.say(kind.label())))
                .toList();
    }

    boolean mayWriteFor(UnitId unit, Actor by) {
        return by.has(Role.OFFICE) || by.has(Role.UNIT_STAFF, unit);
    }

    private static Filter filter(Chosen chosen) {
        return new Filter(
                Typed.choice(chosen.kind(), PublicationKind.class),
                Typed.choice(chosen.stage(), EditionState.Name.class),
                Typed.choice(chosen.standing(), PublicationState.Name.class),
                Optional.empty(),
                Typed.maybe(chosen.q()));
    }

    private static Optional<Place> place(Wanted wanted) {
        try {
            var changed = Instant.parse(Typed.line(wanted.changed()));
            return Typed.id(Typed.line(wanted.after()), EditionId::new)
                    .filter(_ -> changed.isAfter(Time.startOf(java.time.LocalDate.of(1900, 1, 1)))
                            && changed.isBefore(Time.startOf(java.time.LocalDate.of(2200, 1, 1))))
                    .map(after -> new Place(changed, after));
        } catch (DateTimeException noPlace) {
            return Optional.empty();
        }
    }

    private Row row(Listed one, Map<UnitId, String> names, Text text) {
        var publication = one.publication();
        return new Row(
                "/publications/" + publication.id(),
                one.title(),
                text.say(publication.kind().label()),
                names.getOrDefault(publication.owner(), ""),
                one.publicFrom()
                        .filter(from -> from.isAfter(clock.instant()))
                        .map(from -> text.say("publications.stage.waits", from))
                        .orElseGet(() -> text.say(one.stage().label())),
                mark(one.stage()),
                text.say(publication.state().name().label()),
                text.moment(one.changedAt()));
    }

    static String mark(EditionState.Name stage) {
        return switch (stage) {
            case PUBLISHED -> "done";
            case RETURNED -> "late";
            case PROPOSED, REVIEWED, APPROVED -> "go";
            case DRAFT, SUPERSEDED -> "";
        };
    }

    private static Optional<String> older(List<Listed> found, Chosen chosen) {
        if (found.size() < Publications.PAGE) {
            return Optional.empty();
        }
        var last = found.getLast();
        return Optional.of(UriComponentsBuilder.fromPath("/publications")
                .queryParam("kind", "{kind}")
                .queryParam("stage", "{stage}")
                .queryParam("standing", "{standing}")
                .queryParam("q", "{q}")
                .queryParam("changed", last.changedAt())
                .queryParam("after", last.edition())
                .encode()
                .buildAndExpand(chosen.kind(), chosen.stage(), chosen.standing(), chosen.q())
                .toUriString());
    }
}
