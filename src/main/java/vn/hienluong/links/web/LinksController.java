package vn.hienluong.links.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.links.Link;
import vn.hienluong.links.LinkAction;
import vn.hienluong.links.Links;
import vn.hienluong.links.web.LinksPage.Row;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** What is broken, since when, and what was repaired. */
@Controller
class LinksController {

    private final Links links;
    private final Templates templates;

    LinksController(Links links, Templates templates) {
        this.links = links;
        this.templates = templates;
    }

    @Needs(LinkAction.VIEW)
    @GetMapping("/links")
    Html index(Actor by, Screen screen) {
        var found = links.found(by);
        var page = new LinksPage(
                found.all(),
                found.broken().stream().map(link -> broken(link, screen)).toList(),
                found.repaired().stream().map(link -> repaired(link, screen)).toList());
        return Html.page(templates.linksIndex(screen, page));
    }

    private static Row broken(Link link, Screen screen) {
        var since = screen.say("links.since", link.brokenSince().orElseThrow());
        return new Row(
                link.address(),
                link.title(),
                link.on(),
                since,
                screen.say(link.fault().orElseThrow()));
    }

    private static Row repaired(Link link, Screen screen) {
        var when = screen.say("links.repaired-on", link.repaired().orElseThrow());
        return new Row(link.address(), link.title(), link.on(), when, "");
    }
}
