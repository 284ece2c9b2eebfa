package vn.hienluong.identity.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
        var rows = Arrays.stream(Role.values())
                .filter(role -> role != Role.TERMINAL)
                .map(role -> new RuleRow(role.name(), screen.text().name("identity.role", role), needed.contains(role)))
                .toList();
        return Html.page(templates.identitySecondFactorRule(screen, rows));
    }

    @Needs(IdentityAction.MANAGE)
    @PutMapping(RULE)
    Html update(@RequestParam(name = "role", defaultValue = "") List<Role> roles, Actor by) {
        secondFactor.setRule(Set.copyOf(roles), by);
        return Html.seeOther(RULE).saying("identity.second-factor.rule-saved");
    }
}
