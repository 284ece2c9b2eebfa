package vn.hienluong.opendata.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.opendata.Catalogue;
import vn.hienluong.opendata.Publisher;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;

/** Dữ liệu mở: which lists there are, what stands in each, and how a program reads them. */
@Controller
@PublicPages
class DataController {

    private static final String PUBLIC = "shows only what is public";

    private final Catalogue catalogue;
    private final DataPages pages;
    private final Templates templates;

    DataController(Catalogue catalogue, DataPages pages, Templates templates) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.templates = templates;
    }

    @OpenToAll(because = PUBLIC)
    @GetMapping({"/cong/{site}/du-lieu", "/cong/{site}/en/du-lieu"})
    Html index(PublicScreen screen) {
        var offers = catalogue.offered(Publisher.of(screen).asked());
        return Html.page(templates.opendataIndex(screen, pages.all(offers, screen)));
    }

    @OpenToAll(because = PUBLIC)
    @GetMapping({"/cong/{site}/du-lieu/{key:[a-z0-9-]+}", "/cong/{site}/en/du-lieu/{key:[a-z0-9-]+}"})
    Html show(@PathVariable String key, PublicScreen screen) {
        var asked = Publisher.of(screen).asked();
        var offer = catalogue
                .find(key, asked)
                .map(dataset -> catalogue.offer(dataset, asked))
                .orElseThrow(NotFound::new);
        return Html.page(templates.opendataShow(screen, pages.one(offer, screen)));
    }

    @OpenToAll(because = "describes the interface")
    @GetMapping({"/cong/{site}/du-lieu/api", "/cong/{site}/en/du-lieu/api"})
    Html blank(PublicScreen screen) {
        return Html.page(templates.opendataApi(screen, pages.api(screen)));
    }
}
