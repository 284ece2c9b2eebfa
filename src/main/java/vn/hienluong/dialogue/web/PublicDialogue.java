package vn.hienluong.dialogue.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hienluong.dialogue.consulting.Consultations;
import vn.hienluong.dialogue.consulting.Draft;
import vn.hienluong.dialogue.consulting.Drafts;
import vn.hienluong.dialogue.reading.OpenQuestions;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.MenuLink;
import vn.hienluong.platform.web.PublicRoom;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.PublicationKind;

/** What the site around finds and shows of this room. */
@Component
class PublicDialogue implements PublicRoom {

    private final OpenQuestions questions;
    private final Drafts drafts;
    private final Consultations consultations;

    PublicDialogue(OpenQuestions questions, Drafts drafts, Consultations consultations) {
        this.questions = questions;
        this.drafts = drafts;
        this.consultations = consultations;
    }

    @Override
    public List<Found> find(String typed, int most, PublicScreen screen) {
        return questions.find(typed, most, screen.at(), screen.agency()).stream()
                .map(one -> new Found(
                        one.subject(),
                        screen.href(PublicQuestionsController.TAIL + "/" + one.slug()),
                        screen.say("dialogue.public.found", Time.dayOf(one.answeredAt())),
                        one.words() + "\n" + one.answer()))
                .toList();
    }

    @Override
    public List<Place> places(int most, Instant at, AgencyId agency) {
        return questions.list(Optional.empty(), most, at, agency).stream()
                .map(one -> new Place(PublicQuestionsController.TAIL + "/" + one.slug(), one.answeredAt()))
                .toList();
    }

    @Override
    public List<Aside> beside(String kind, UUID publication, PublicScreen screen) {
        return kind.equals(PublicationKind.DRAFT_FOR_COMMENT.path())
                ? drafts.shown(new PublicationId(publication), screen.at(), screen.agency()).stream()
                        .map(draft -> aside(draft, screen))
                        .toList()
                : List.of();
    }

    private Aside aside(Draft draft, PublicScreen screen) {
        var here = screen.href(CommentController.START + draft.slug() + CommentController.END);
        if (draft.openOn(Time.dayOf(screen.at()))) {
            return new Aside(
                    screen.say("dialogue.aside.open"),
                    screen.say("dialogue.aside.open.until", draft.until()),
                    List.of(link(screen.say("dialogue.aside.comment"), here)));
        }
        return consultations
                .open(draft, screen.at(), screen.agency())
                .map(table -> new Aside(
                        screen.say("dialogue.aside.table"),
                        screen.say(
                                "dialogue.aside.table.says",
                                table.comments(),
                                screen.text().moment(table.since())),
                        links(draft, here, screen)))
                .orElseGet(() -> new Aside(
                        screen.say("dialogue.aside.over"),
                        screen.say("dialogue.aside.over.says", draft.until()),
                        List.of()));
    }

    private static List<MenuLink> links(Draft draft, String here, PublicScreen screen) {
        var links = new ArrayList<MenuLink>();
        links.add(link(screen.say("dialogue.aside.read"), here));
        links.add(link(screen.say("dialogue.aside.word"), SummaryFileController.href(draft, "docx", screen)));
        links.add(link(screen.say("dialogue.aside.pdf"), SummaryFileController.href(draft, "pdf", screen)));
        return links;
    }

    private static MenuLink link(String label, String href) {
        return new MenuLink(label, href, "", false);
    }
}
