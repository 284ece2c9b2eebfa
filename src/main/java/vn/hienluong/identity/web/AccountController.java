package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.IdentityAction;
import vn.hienluong.identity.Invitation;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Letting a person in: the one-time link is shown once, to the administrator who hands it over. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final People people;
    private final Templates templates;

    AccountController(Accounts accounts, People people, Templates templates) {
        this.accounts = accounts;
        this.people = people;
        this.templates = templates;
    }

    @Needs(IdentityAction.INVITE)
    @GetMapping("/accounts/{person}/invitation")
    Html blank(@PathVariable PersonId person, Actor by, Screen screen) {
        return Html.page(templates.identityInvite(screen, page(require(person, by), Optional.empty())));
    }

    @Needs(IdentityAction.INVITE)
    @PostMapping("/accounts/{person}/invitation")
    Html create(@PathVariable PersonId person, Actor by, Screen screen) {
        var invited = require(person, by);
        return switch (accounts.invite(invited, by)) {
            case Outcome.Done<Invitation>(var invitation) ->
                Html.page(templates.identityInvite(screen, page(invited, Optional.of(invitation))));
            case Outcome.Refused<Invitation>(var refusal) ->
                Html.seeOther("/organization/people/" + person).refusing(refusal);
        };
    }

    private Person require(PersonId person, Actor by) {
        return people.find(person, by.agency()).orElseThrow(NotFound::new);
    }

    private static InvitePage page(Person person, Optional<Invitation> invitation) {
        return new InvitePage(
                person.id().toString(),
                person.fullName(),
                person.email().orElse(""),
                person.account().isPresent(),
                invitation.map(Invitation::path).map(AccountController::absolute),
                invitation.map(Invitation::expires));
    }

    private static String absolute(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
