package vn.hienluong.federation.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.federation.FederationAction;
import vn.hienluong.federation.Identities;
import vn.hienluong.federation.LinkedIdentity;
import vn.hienluong.federation.web.OwnIdentitiesPage.IdentityRow;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.openid.Providers;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Where one has let oneself be confirmed. */
@Controller
class OwnIdentitiesController {

    private static final String OWN = "/account/providers";

    private final Identities identities;
    private final Providers providers;
    private final Templates templates;

    OwnIdentitiesController(Identities identities, Providers providers, Templates templates) {
        this.identities = identities;
        this.providers = providers;
        this.templates = templates;
    }

    @Needs(FederationAction.OWN_IDENTITIES)
    @GetMapping(OWN)
    Html index(SignedIn me, Screen screen) {
        var rows = identities.of(me.account()).stream()
                .map(one -> row(one, screen))
                .toList();
        return Html.page(templates.federationOwn(screen, new OwnIdentitiesPage(rows)));
    }

    @Needs(FederationAction.OWN_IDENTITIES)
    @DeleteMapping(OWN + "/{provider}")
    Html destroy(@PathVariable String provider, SignedIn me, Actor by) {
        return Html.seeOther(OWN, identities.unlink(me.account(), provider, by), "federation.own.unlinked");
    }

    private IdentityRow row(LinkedIdentity one, Screen screen) {
        var label = providers.find(one.provider()).map(provider -> provider.label(screen.text()));
        return new IdentityRow(
                label.orElse(one.provider()),
                screen.text().moment(one.linkedAt()),
                screen.text().moment(one.lastUsedAt()),
                OWN + "/" + one.provider());
    }
}
