package vn.hienluong.citizens.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import vn.hienluong.authority.ForCitizens;
import vn.hienluong.citizens.Citizen;
import vn.hienluong.citizens.CitizenProfile;
import vn.hienluong.citizens.Citizens;
import vn.hienluong.citizens.web.MattersPage.MatterRow;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** What is theirs: their matters in every room, and what they entered of themselves. */
@Controller
class MattersController {

    static final String MATTERS = "/cong-dan";

    private final Citizens citizens;
    private final Templates templates;

    MattersController(Citizens citizens, Templates templates) {
        this.citizens = citizens;
        this.templates = templates;
    }

    @ForCitizens
    @GetMapping(MATTERS)
    Html show(Citizen me, Screen screen) {
        return Html.page(templates.citizensMatters(screen, page(me, Optional.empty(), screen), Optional.empty()));
    }

    @ForCitizens
    @PutMapping(MATTERS + "/thong-tin")
    Html update(@ModelAttribute ProfileForm typed, Citizen me, Screen screen) {
        return switch (citizens.update(me.id(), typed.fullName(), typed.phone(), typed.address())) {
            case Outcome.Done<CitizenProfile> _ -> Html.seeOther(MATTERS).saying("citizens.profile.saved");
            case Outcome.Refused<CitizenProfile>(var refusal) -> again(typed, refusal, me, screen);
        };
    }

    private Html again(ProfileForm typed, Refusal refusal, Citizen me, Screen screen) {
        return Html.refused(
                templates.citizensMatters(screen, page(me, Optional.of(typed), screen), Optional.of(refusal)));
    }

    private MattersPage page(Citizen me, Optional<ProfileForm> typed, Screen screen) {
        var profile = citizens.find(me.id()).orElseThrow(NotFound::new);
        var lines = citizens.matters(me.id(), screen.text()).stream()
                .map(line -> new MatterRow(
                        line.title(), line.standing(), screen.text().moment(line.at()), line.href()))
                .toList();
        return new MattersPage(profile.email().orElse(""), typed.orElseGet(() -> ProfileForm.of(profile)), lines);
    }
}
