package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.portal.PublicSeals;
import vn.hienluong.portal.Site;
import vn.hienluong.portal.Sites;
import vn.hienluong.portal.web.SealsPage.Row;

/** Dấu niêm phong nhật ký: whoever keeps a copy can prove later that nothing was altered. */
@Controller
class SealsController {

    private static final String WHY = "a seal says how many entries there are, and nothing about them";

    private final Sites sites;
    private final PublicSeals seals;
    private final Templates templates;

    SealsController(Sites sites, PublicSeals seals, Templates templates) {
        this.sites = sites;
        this.seals = seals;
        this.templates = templates;
    }

    @OpenToAll(because = WHY)
    @GetMapping("/nhat-ky/{notation}")
    Html show(@PathVariable String notation, Screen screen) {
        var site = site(notation);
        var agency = site.profile();
        var rows = seals.of(agency).stream()
                .map(head -> Row.of(head, screen.text()))
                .toList();
        var page = new SealsPage(agency.name(), site.slug(), agency.sample(), seals.fingerprint(), rows);
        return Html.page(templates.portalSeals(screen, page));
    }

    @OpenToAll(because = WHY)
    @GetMapping("/nhat-ky/{notation}/dau-niem-phong.txt")
    ResponseEntity<String> text(@PathVariable String notation, Screen screen) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(seals.text(site(notation).profile(), screen.text()));
    }

    private Site site(String notation) {
        return sites.find(Sites.plain(notation)).orElseThrow(NotFound::new);
    }
}
