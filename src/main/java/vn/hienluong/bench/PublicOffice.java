package vn.hienluong.bench;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Author;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Grant;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.NewUnit;
import vn.hienluong.organization.People;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.publications.Approval;
import vn.hienluong.publications.EditionContent;
import vn.hienluong.publications.EditionContent.Wording;
import vn.hienluong.publications.Publishing;
import vn.hienluong.publications.Writing;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.richtext.CleanHtml;

/** An agency with some hundreds of news to read. */
@Component
class PublicOffice {

    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final int NEWS = 200;

    private final ModelAgency agencies;
    private final Units units;
    private final People people;
    private final Writing writing;
    private final Approval approval;
    private final Publishing publishing;

    PublicOffice(
            ModelAgency agencies,
            Units units,
            People people,
            Writing writing,
            Approval approval,
            Publishing publishing) {
        this.agencies = agencies;
        this.units = units;
        this.people = people;
        this.writing = writing;
        this.approval = approval;
        this.publishing = publishing;
    }

    /** @return its notation */
    String open(String notation) {
        var agency = agencies.found(notation);
        Tenancy.run(agency, () -> publish(agency));
        return notation;
    }

    private void publish(AgencyId agency) {
        var founder = ModelAgency.actor(agency);
        var unit = units.open(NewUnit.of(UnitKind.DIVISION, "Division", "Division"), FOUNDED, founder)
                .orElseThrow()
                .id();
        var writer = actor("writer", unit, founder, Role.UNIT_STAFF);
        var head = actor("head", unit, founder, Role.UNIT_STAFF, Role.UNIT_HEAD);
        var leader = actor("leader", unit, founder, Role.LEADER);
        for (int i = 1; i <= NEWS; i++) {
            var draft = writing.begin(PublicationKind.NEWS, unit, "News number " + i, writer)
                    .orElseThrow();
            var body = CleanHtml.of("<p>" + "What happened today in the department. ".repeat(60) + "</p>");
            var words = new Wording("News number " + i, "What happened, in one sentence of some length.", body);
            var content =
                    new EditionContent(words, Wording.NOTHING, draft.content().facts(), "");
            writing.write(draft.id(), content, draft.version(), writer).orElseThrow();
            approval.propose(draft.id(), writer).orElseThrow();
            approval.review(draft.id(), head).orElseThrow();
            approval.approve(draft.id(), leader).orElseThrow();
            publishing
                    .publish(draft.id(), Optional.empty(), Optional.empty(), leader)
                    .orElseThrow();
        }
    }

    private Actor actor(String name, UnitId unit, Actor founder, Role... roles) {
        var person =
                people.add(name, Optional.empty(), Optional.empty(), founder).orElseThrow();
        return new Actor(
                Author.person(founder.agency(), person.id().value(), name, "bench"),
                Stream.of(roles)
                        .map(role -> new Grant(unit, role, Optional.empty()))
                        .collect(Collectors.toSet()));
    }
}
