package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.Role;
import vn.hienluong.identity.IdentityAction;
import vn.hienluong.identity.SecondFactor;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Which roles an agency lets in only with a second factor. */
@Controller
class SecondFactorRuleController {

    private static final String RULE = "/accounts/second-factor-rule";

    private static final Set<Role> OF_PEOPLE = EnumSet.complementOf(EnumSet.of(Role.TERMINAL));

    private final SecondFactor secondFactor;
    private final Templates templates;

    SecondFactorRuleController(SecondFactor secondFactor, Templates templates) {
        this.secondFactor = secondFactor;
        this.templates = templates;
    }

    @Needs(IdentityAction.MANAGE)
    @GetMapping(RULE)
    Html show(Actor by, Screen screen) {
        var needed = secondFactor.rule(by.agency());
        var rows = OF_PEOPLE.stream()
                .map(role -> new RuleRow(role.name(), screen.text().name("identity.role", role), needed.contains(role)))
                .toList();
        return Html.page(templates.identitySecondFactorRule(screen, rows));
    }

    @Needs(IdentityAction.MANAGE)
    @PutMapping(RULE)
    Html update(@RequestParam(name = "role", defaultValue = "") List<Role> roles, Actor by) {
        secondFactor.setRule(roles.stream().filter(OF_PEOPLE::contains).collect(Collectors.toSet()), by);
        return Html.seeOther(RULE).saying("identity.second-factor.rule-saved");
    }
}
