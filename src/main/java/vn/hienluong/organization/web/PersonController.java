package vn.hienluong.organization.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** The people of the agency. */
@Controller
class PersonController {

    private final People people;
    private final PeoplePages pages;
    private final Templates templates;

    PersonController(People people, PeoplePages pages, Templates templates) {
        this.people = people;
        this.pages = pages;
        this.templates = templates;
    }

    @Needs(OrganizationAction.VIEW)
    @GetMapping("/organization/people")
    Html index(Actor by, Screen screen) {
        return Html.page(templates.organizationPeople(
                screen, pages.index(PersonForm.EMPTY, Optional.empty(), by, screen.text())));
    }

    @Needs(OrganizationAction.MANAGE_PEOPLE)
    @PostMapping("/organization/people")
    Html create(@ModelAttribute PersonForm typed, Actor by, Screen screen) {
        var added = people.add(typed.fullName(), Typed.maybe(typed.email()), Typed.maybe(typed.phone()), by);
        return switch (added) {
            case Outcome.Done<Person>(var person) ->
                Html.seeOther(PeoplePages.address(person.id()))
                        .saying("organization.person.added-done", typed.fullName());
            case Outcome.Refused<Person>(var refusal) ->
                Html.refused(templates.organizationPeople(
                        screen, pages.index(typed, Optional.of(refusal), by, screen.text())));
        };
    }

    @Needs(OrganizationAction.VIEW)
    @GetMapping("/organization/people/{id}")
    Html show(@PathVariable PersonId id, Actor by, Screen screen) {
        var page = pages.of(id, Optional.empty(), Optional.empty(), by, screen.text());
        return Html.page(templates.organizationPerson(screen, page));
    }

    @Needs(OrganizationAction.MANAGE_PEOPLE)
    @PutMapping("/organization/people/{id}")
    Html update(@PathVariable PersonId id, @ModelAttribute PersonForm typed, Actor by, Screen screen) {
        var changed = people.update(id, typed.fullName(), Typed.maybe(typed.email()), Typed.maybe(typed.phone()), by);
        return switch (changed) {
            case Outcome.Done<Person> _ ->
                Html.seeOther(PeoplePages.address(id)).saying("organization.person.updated-done");
            case Outcome.Refused<Person>(var refusal) ->
                Html.refused(templates.organizationPerson(
                        screen, pages.of(id, Optional.of(typed), Optional.of(refusal), by, screen.text())));
        };
    }
}
