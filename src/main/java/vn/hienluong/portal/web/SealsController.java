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
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.portal.PublicResults;
import vn.hienluong.portal.PublicSeals;
import vn.hienluong.portal.web.SealsPage.Row;

/** Dấu niêm phong nhật ký: whoever keeps a copy can prove later that nothing was altered. */
@Controller
class SealsController {

    private static final String WHY = "a seal says how many entries there are, and nothing about them";

    private final PublicResults results;
    private final PublicSeals seals;
    private final Templates templates;

    SealsController(PublicResults results, PublicSeals seals, Templates templates) {
        this.results = results;
        this.seals = seals;
        this.templates = templates;
    }

    @OpenToAll(because = WHY)
    @GetMapping("/nhat-ky/{notation}")
    Html show(@PathVariable String notation, Screen screen) {
        var agency = agency(notation);
        var rows = seals.of(agency).stream()
                .map(head -> Row.of(head, screen.text()))
                .toList();
        var page = new SealsPage(agency.name(), agency.notation(), agency.sample(), seals.fingerprint(), rows);
        return Html.page(templates.portalSeals(screen, page));
    }

    @OpenToAll(because = WHY)
    @GetMapping("/nhat-ky/{notation}/dau-niem-phong.txt")
    ResponseEntity<String> text(@PathVariable String notation, Screen screen) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(seals.text(agency(notation), screen.text()));
    }

    private AgencyProfile agency(String notation) {
        return results.agencies().stream()
                .filter(one -> one.notation().equalsIgnoreCase(notation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
