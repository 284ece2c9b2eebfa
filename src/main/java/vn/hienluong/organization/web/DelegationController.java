package vn.hienluong.organization.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Delegation;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Unit;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** Who acts for whom: a head delegates their own unit, an administrator any. */
@Controller
class DelegationController {

    private static final String HERE = "/organization/delegations";

    private final People people;
    private final Units units;
    private final Clock clock;
    private final Templates templates;

    DelegationController(People people, Units units, Clock clock, Templates templates) {
        this.people = people;
        this.units = units;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(OrganizationAction.VIEW)
    @GetMapping(HERE)
    Html index(Actor by, Screen screen) {
        return Html.page(templates.organizationDelegations(screen, page(by, screen.text())));
    }

    @Needs(OrganizationAction.DELEGATE)
    @PostMapping(HERE)
    Html create(
            @RequestParam Optional<PersonId> from,
            @RequestParam PersonId to,
            @RequestParam UnitId unit,
            @RequestParam String first,
            @RequestParam String last,
            @RequestParam String reason,
            Actor by) {
        var begins = Typed.day(first);
        var ends = Typed.day(last);
        if (begins.isEmpty() || ends.isEmpty()) {
            return Html.seeOther(HERE).refusing(Refusal.of("organization.day-missing"));
        }
        var giver = from.orElseGet(by::person);
        var wanted = new Delegation(Ids.next(), giver, to, unit, begins.get(), ends.get(), Typed.line(reason));
        return Html.seeOther(HERE, people.delegate(wanted, by), "organization.delegation.given-done");
    }

    @Needs(OrganizationAction.DELEGATE)
    @DeleteMapping(HERE + "/{id}")
    Html destroy(@PathVariable UUID id, Actor by) {
        people.revoke(id, by);
        return Html.seeOther(HERE).saying("organization.delegation.revoked-done");
    }

    private DelegationsPage page(Actor by, Text text) {
        var today = Time.today(clock);
        var names = people.all(by.agency()).stream()
                .collect(Collectors.toMap(person -> person.id(), person -> person.fullName()));
        var unitNames = units.ever(by.agency()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return new DelegationsPage(
                people.delegationsFrom(today, by.agency()).stream()
                        .map(given -> new DelegationsPage.DelegationRow(
                                names.getOrDefault(given.from(), ""),
                                names.getOrDefault(given.to(), ""),
                                unitNames.getOrDefault(given.unit(), ""),
                                text.say("organization.days.from-to", given.validFrom(), given.validThrough()),
                                given.reason(),
                                mayEnd(given, by) ? HERE + "/" + given.id() : ""))
                        .toList(),
                people.all(by.agency()).stream()
                        .filter(person -> by.has(Role.ADMINISTRATOR) || !by.isPerson(person.id()))
                        .map(person -> new Choice(person.id().toString(), person.fullName()))
                        .toList(),
                units.on(today, by.agency()).stream()
                        .filter(unit -> by.has(Role.ADMINISTRATOR) || by.has(Role.UNIT_HEAD, unit.id()))
                        .map(UnitRow::choice)
                        .toList(),
                today.toString(),
                OrganizationAction.DELEGATE.allowedTo(by),
                by.has(Role.ADMINISTRATOR));
    }

    private static boolean mayEnd(Delegation given, Actor by) {
        return by.has(Role.ADMINISTRATOR) || by.isPerson(given.from());
    }
}
