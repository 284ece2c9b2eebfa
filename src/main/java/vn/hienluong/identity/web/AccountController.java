package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.Accounts;
import vn.hienluong.identity.IdentityAction;
import vn.hienluong.identity.Invitation;
import vn.hienluong.identity.LinkLetters;
import vn.hienluong.identity.SecondFactor;
import vn.hienluong.organization.People;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/**
 * The accounts of others: letting a person in by a one-time link that goes by mail or is shown once, closing the account, and taking
 * away a second factor that was lost.
 */
@Controller
class AccountController {

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final LinkLetters letters;
    private final People people;
    private final Templates templates;

    AccountController(
            Accounts accounts, SecondFactor secondFactor, LinkLetters letters, People people, Templates templates) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.letters = letters;
        this.people = people;
        this.templates = templates;
    }

    @Needs(IdentityAction.INVITE)
    @GetMapping("/accounts/{person}/invitation")
    Html blank(@PathVariable PersonId person, Actor by, Screen screen) {
        return Html.page(templates.identityInvite(screen, page(require(person, by), Optional.empty(), false)));
    }

    @Needs(IdentityAction.INVITE)
    @PostMapping("/accounts/{person}/invitation")
    Html create(@PathVariable PersonId person, Actor by, Screen screen) {
        var invited = require(person, by);
        return switch (accounts.invite(invited, by)) {
            case Outcome.Done<Invitation>(var invitation) ->
                Html.page(templates.identityInvite(
                        screen, page(invited, Optional.of(invitation), letters.invite(invited, invitation, by))));
            case Outcome.Refused<Invitation>(var refusal) ->
                Html.seeOther("/organization/people/" + person).refusing(refusal);
        };
    }

    @Needs(IdentityAction.MANAGE)
    @GetMapping("/accounts/{person}")
    Html show(@PathVariable PersonId person, Actor by, Screen screen) {
        var owner = require(person, by);
        var account = owner.account().map(AccountId::new).orElseThrow(NotFound::new);
        var page = new AccountPage(
                person.toString(),
                owner.fullName(),
                accounts.email(account),
                accounts.closed(account),
                secondFactor.any(account),
                by.isPerson(person));
        return Html.page(templates.identityOthersAccount(screen, page));
    }

    @Needs(IdentityAction.MANAGE)
    @PutMapping("/accounts/{person}/closing")
    Html close(@PathVariable PersonId person, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Html.seeOther(
                "/accounts/" + person,
                accounts.close(require(person, by), true, Typed.text(reason), by),
                "identity.account.closed-word");
    }

    @Needs(IdentityAction.MANAGE)
    @DeleteMapping("/accounts/{person}/closing")
    Html open(@PathVariable PersonId person, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Html.seeOther(
                "/accounts/" + person,
                accounts.close(require(person, by), false, Typed.text(reason), by),
                "identity.account.opened-word");
    }

    @Needs(IdentityAction.MANAGE)
    @DeleteMapping("/accounts/{person}/second-factor")
    Html reset(@PathVariable PersonId person, @RequestParam(defaultValue = "") String reason, Actor by) {
        return Html.seeOther(
                "/accounts/" + person,
                accounts.resetSecondFactor(require(person, by), Typed.text(reason), by),
                "identity.second-factor.reset-word");
    }

    private Person require(PersonId person, Actor by) {
        return people.find(person, by.agency()).orElseThrow(NotFound::new);
    }

    private static InvitePage page(Person person, Optional<Invitation> invitation, boolean mailed) {
        return new InvitePage(
                person.id().toString(),
                person.fullName(),
                person.email().orElse(""),
                person.account().isPresent(),
                mailed,
                invitation.map(Invitation::path).map(AccountController::absolute),
                invitation.map(Invitation::expires));
    }

    private static String absolute(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
