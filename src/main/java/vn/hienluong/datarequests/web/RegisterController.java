package vn.hienluong.datarequests.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.datarequests.DataRequestAction;
import vn.hienluong.datarequests.web.RegisterPage.Group;
import vn.hienluong.datarequests.web.RegisterPage.Row;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.Keep;
import vn.hienluong.privacy.LegalGrounds;
import vn.hienluong.privacy.OnRequest;
import vn.hienluong.privacy.Register;
import vn.hienluong.privacy.Use;
import vn.hienluong.privacy.Whose;
import vn.hienluong.retention.RetentionRule;
import vn.hienluong.retention.RetentionRules;

/** The register of personal data: whoever works here may know what is held about them. */
@Controller
class RegisterController {

    private final Register register;
    private final RetentionRules rules;
    private final Templates templates;
    private final Clock clock;

    RegisterController(Register register, RetentionRules rules, Templates templates, Clock clock) {
        this.register = register;
        this.rules = rules;
        this.templates = templates;
        this.clock = clock;
    }

    @Needs(DataRequestAction.ASK)
    @GetMapping(DataRequestPages.ALL + "/held")
    Html index(Actor by, Screen screen) {
        var today = Time.today(clock);
        var days = rules.on(today, by.agency()).stream()
                .collect(Collectors.toMap(RetentionRule::kind, RetentionRule::days));
        var groups = Arrays.stream(Whose.values())
                .map(whose -> group(whose, days, today, screen.text()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return Html.page(templates.datarequestsRegister(screen, new RegisterPage(groups)));
    }

    private Group group(Whose whose, Map<String, Integer> days, LocalDate today, Text text) {
        return new Group(
                text.name("privacy.whose", whose),
                register.uses().entrySet().stream()
                        .filter(use -> use.getKey().whose() == whose)
                        .map(use -> row(use.getKey(), use.getValue(), days, today, text))
                        .toList());
    }

    private static Row row(Use use, List<Holding> parts, Map<String, Integer> days, LocalDate today, Text text) {
        var ground = LegalGrounds.of(use.basis(), today);
        return new Row(
                text.say(use.what()),
                FieldNames.of(parts, text),
                text.say(use.why()),
                ground.citation(),
                text.name("privacy.confidence", ground.confidence()),
                keep(use.keep(), days, text),
                text.name("privacy.on-request", use.onRequest()),
                use.onRequest() == OnRequest.STAYS);
    }

    private static String keep(Keep keep, Map<String, Integer> days, Text text) {
        return text.say(keep.until(), keep.rule().map(days::get).orElse(0));
    }
}
