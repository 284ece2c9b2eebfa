package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.portal.Site;
import vn.hienluong.portal.Sites;

/** Where the public comes in: the home of the only agency, of the one that the host's name belongs to, or the list of all. */
@Controller
class HomeController {

    private static final int MOVED = 301;

    private final HomePages pages;
    private final PublicScreens screens;
    private final Sites sites;
    private final Templates templates;

    HomeController(HomePages pages, PublicScreens screens, Sites sites, Templates templates) {
        this.pages = pages;
        this.screens = screens;
        this.sites = sites;
        this.templates = templates;
    }

    @OpenToAll(because = "the public's way in")
    @GetMapping("/")
    Html index(HttpServletRequest request) {
        return sites.atRoot(request.getServerName()).isPresent()
                ? show(request, screens.of(request))
                : Html.page(templates.portalAgencies(screens.nowhere(request), sites.all()));
    }

    @OpenToAll(because = "shows only what is public")
    @GetMapping({"/cong/{site}", "/cong/{site}/en"})
    Html show(HttpServletRequest request, PublicScreen screen) {
        return Html.page(templates.portalHome(screen, pages.of(screens.moment(request), screen)));
    }

    /** Where the results stood before there was a site. */
    @OpenToAll(because = "leads to where it is today")
    @GetMapping("/ket-qua")
    Html results() {
        return moved(sites.all().size() == 1 ? results(sites.all().getFirst()) : "/");
    }

    @OpenToAll(because = "leads to where it is today")
    @GetMapping("/ket-qua/{notation}")
    Html results(@PathVariable String notation) {
        return moved(results(sites.find(Sites.plain(notation)).orElseThrow(NotFound::new)));
    }

    private static String results(Site site) {
        return site.shown().path() + "/ket-qua";
    }

    private static Html moved(String location) {
        return new Html(MOVED, List.of(), Optional.of(location), Optional.empty());
    }
}
