package vn.hienluong.organization.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Typed;

/** What a person holds, from a day to a day. */
@Controller
class PositionController {

    private final People people;

    PositionController(People people) {
        this.people = people;
    }

    @Needs(OrganizationAction.MANAGE_PEOPLE)
    @PostMapping("/organization/people/{person}/positions")
    Html create(
            @PathVariable PersonId person,
            @RequestParam UnitId unit,
            @RequestParam PositionRole role,
            @RequestParam String title,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String through,
            Actor by) {
        var back = PeoplePages.address(person);
        var last = Typed.day(through);
        if (Typed.day(from).isEmpty() || (last.isEmpty() && !through.isBlank())) {
            return Html.seeOther(back).refusing(Refusal.of("organization.day-missing"));
        }
        var day = Typed.day(from).get();
        return Html.seeOther(
                back,
                people.appoint(person, unit, role, Typed.line(title), day, last, by),
                "organization.position.given-done");
    }

    @Needs(OrganizationAction.MANAGE_PEOPLE)
    @DeleteMapping("/organization/people/{person}/positions/{id}")
    Html destroy(@PathVariable PersonId person, @PathVariable UUID id, @RequestParam String from, Actor by) {
        var back = PeoplePages.address(person);
        return Typed.day(from)
                .map(day -> Html.seeOther(
                        back, people.relieve(person, id, day, by), "organization.position.ended-done", day))
                .orElseGet(() -> Html.seeOther(back).refusing(Refusal.of("organization.day-missing")));
    }
}
