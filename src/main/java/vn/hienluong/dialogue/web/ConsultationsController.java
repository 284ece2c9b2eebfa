package vn.hienluong.dialogue.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.UnitId;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.consulting.Consultations;
import vn.hienluong.dialogue.consulting.Consultations.Listed;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.publications.PublicationId;

/** Drafts out for comment, as the office and the unit that drafts see them. */
@Controller
class ConsultationsController {

    static final String LIST = "/consultations";

    private final Consultations consultations;
    private final ConsultationPages pages;
    private final UnitNames units;
    private final Clock clock;
    private final Templates templates;

    ConsultationsController(
            Consultations consultations, ConsultationPages pages, UnitNames units, Clock clock, Templates templates) {
        this.consultations = consultations;
        this.pages = pages;
        this.units = units;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(DialogueAction.VIEW)
    @GetMapping(LIST)
    Html index(Actor by, Screen screen) {
        var names = units.all(by.agency());
        return Html.page(templates.dialogueConsultations(
                screen,
                new ConsultationsPage(consultations.list(by).stream()
                        .map(one -> row(one, names, screen))
                        .toList())));
    }

    private ConsultationsPage.Row row(Listed one, Map<UnitId, String> names, Screen screen) {
        boolean over = !one.draft().openOn(Time.today(clock));
        return new ConsultationsPage.Row(
                LIST + "/" + one.draft().id(),
                one.draft().title(),
                names.getOrDefault(one.draft().unit(), ""),
                screen.text().day(one.draft().until()),
                screen.say("dialogue.comments.counts", one.comments(), one.open()),
                ConsultationPages.standing(one.summary(), over, screen),
                ConsultationPages.kind(one.summary(), over));
    }

    @Needs(DialogueAction.VIEW)
    @GetMapping(LIST + "/{id}")
    Html show(@PathVariable PublicationId id, Actor by, Screen screen) {
        return Html.page(pages.of(consultations.require(id, by), Optional.empty(), Optional.empty(), by, screen));
    }
}
