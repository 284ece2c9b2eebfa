package vn.hienluong.portal.web;

import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.publications.facts.PublicationKind;

/** What there is of one kind, the latest first. */
@Controller
class ListController {

    private final ListPages pages;
    private final Templates templates;

    ListController(ListPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /** @param truoc and {@code sau}: where the page before ended */
    record Wanted(
            @Nullable String so,
            @Nullable String loai,
            @BindParam("linh-vuc") @Nullable String linhVuc,
            @BindParam("co-quan") @Nullable String coQuan,
            @Nullable String nam,
            @BindParam("hieu-luc") @Nullable String hieuLuc,
            @Nullable String truoc,
            @Nullable String sau) {}

    @OpenToAll(because = "lists only what is public")
    @GetMapping({"/cong/{site}/{kind}", "/cong/{site}/en/{kind}"})
    Html index(@PathVariable String kind, @ModelAttribute Wanted wanted, PublicScreen screen) {
        return Html.page(templates.portalList(screen, pages.of(kind(kind), wanted, screen)));
    }

    /** @throws NotFound when no kind has that path */
    static PublicationKind kind(String path) {
        return Arrays.stream(PublicationKind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
