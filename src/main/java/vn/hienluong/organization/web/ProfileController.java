package vn.hienluong.organization.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.organization.OrganizationAction;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** The agency as its papers name it. */
@Controller
class ProfileController {

    private static final String HERE = "/organization/profile";

    private final Agencies agencies;
    private final Templates templates;

    ProfileController(Agencies agencies, Templates templates) {
        this.agencies = agencies;
        this.templates = templates;
    }

    @Needs(OrganizationAction.MANAGE_UNITS)
    @GetMapping(HERE)
    Html edit(Actor by, Screen screen) {
        var typed = ProfileForm.of(agencies.profile(by.agency()));
        return Html.page(templates.organizationProfile(screen, typed, Optional.empty()));
    }

    @Needs(OrganizationAction.MANAGE_UNITS)
    @PutMapping(HERE)
    Html update(@ModelAttribute ProfileForm typed, Actor by, Screen screen) {
        var profile = typed.profile(agencies.profile(by.agency()));
        return switch (agencies.update(profile, by)) {
            case Outcome.Done<AgencyProfile> _ -> Html.seeOther(HERE).saying("organization.agency.updated-done");
            case Outcome.Refused<AgencyProfile>(var refusal) ->
                Html.refused(templates.organizationProfile(screen, typed, Optional.of(refusal)));
        };
    }
}
