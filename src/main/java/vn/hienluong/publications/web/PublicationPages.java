package vn.hienluong.publications.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionState;
import vn.hienluong.publications.Publication;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.PublicationState;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.web.PublicationPage.Fact;
import vn.hienluong.publications.web.PublicationPage.Version;

/** Puts one publication together for its page. */
@Component
class PublicationPages {

    private final Publications publications;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final ProofSections proofs;
    private final Clock clock;

    PublicationPages(
            Publications publications, People people, Units units, Audit audit, ProofSections proofs, Clock clock) {
        this.publications = publications;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.proofs = proofs;
        this.clock = clock;
    }

    PublicationPage of(PublicationId id, Text text, Actor by) {
        var publication = publications.require(id, by);
        var editions = publications.editions(id, by);
        var latest = editions.getFirst();
        Map<PersonId, String> names =
                people.all(by.agency()).stream().collect(Collectors.toMap(Person::id, Person::fullName));
        return new PublicationPage(
                id.toString(),
                latest.id().toString(),
                latest.content().vietnamese().title(),
                latest.content().vietnamese().summary(),
                text.say(publication.kind().label()),
                publication.slug(),
                !(publication.state() instanceof PublicationState.Unpublished),
                stage(latest, text),
                ListPages.mark(latest.state().name()),
                standing(publication, text),
                ends(latest),
                latest.state() instanceof EditionState.Returned(var _, var reason)
                        ? Optional.of(reason)
                        : Optional.empty(),
                facts(publication, latest, text, by),
                publications.authors(latest.id(), by).stream()
                        .map(one -> names.getOrDefault(one, ""))
                        .sorted()
                        .toList(),
                publications.may(publication, latest, by),
                versions(editions, text),
                proofs.of(id, text, by),
                history(id, text, by));
    }

    /** The end that is set, so that whoever looks at it and presses again does not take it away. */
    private static String ends(Edition edition) {
        return edition.state()
                .shown()
                .flatMap(EditionState.Span::until)
                .map(until -> LocalDateTime.ofInstant(until, Time.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString())
                .orElse("");
    }

    private String stage(Edition edition, Text text) {
        return edition.state()
                .shown()
                .map(EditionState.Span::from)
                .filter(from -> from.isAfter(clock.instant()))
                .map(from -> text.say("publications.stage.waits", from))
                .orElseGet(() -> text.say(edition.state().name().label()));
    }

    private String standing(Publication publication, Text text) {
        return switch (publication.state()) {
            case PublicationState.Unpublished _ -> text.say("publications.standing.unpublished");
            case PublicationState.Public shown ->
                shown.toCome(clock.instant())
                        ? text.say("publications.standing.to-come", shown.since())
                        : shown.until()
                                .map(end -> text.say("publications.standing.since-until", shown.since(), end))
                                .orElseGet(() -> text.say("publications.standing.since", shown.since()));
            case PublicationState.Expired(var _, var at) -> text.say("publications.standing.expired-at", at);
            case PublicationState.Withdrawn(var _, var act, var reason) ->
                text.say("publications.standing.withdrawn-at", act.at(), reason);
        };
    }

    private List<Fact> facts(Publication publication, Edition edition, Text text, Actor by) {
        var facts = new ArrayList<Fact>();
        units.ever(by.agency()).stream()
                .filter(unit -> unit.id().equals(publication.owner()))
                .findFirst()
                .ifPresent(unit -> facts.add(new Fact(text.say("publications.owner"), unit.name())));
        facts.addAll(FactLines.of(edition.content().facts(), text));
        return facts;
    }

    private List<Version> versions(List<Edition> editions, Text text) {
        var versions = new ArrayList<Version>();
        for (var edition : editions) {
            var at = "/publications/editions/" + edition.id();
            versions.add(new Version(
                    text.say("publications.edition.number", edition.number()),
                    stage(edition, text),
                    text.moment(edition.changedAt()),
                    edition.content().correctionNote(),
                    at + "/preview",
                    edition.number() > 1 ? Optional.of(at + "/difference") : Optional.empty()));
        }
        return versions;
    }

    private List<HistoryLine> history(PublicationId id, Text text, Actor by) {
        return audit.historyOf(by.agency(), id.value()).reversed().stream()
                .map(entry -> new HistoryLine(
                        text.say(entry.act()),
                        text.moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .toList();
    }
}
