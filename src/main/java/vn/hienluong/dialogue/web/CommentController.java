package vn.hienluong.dialogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.dialogue.consulting.Comment;
import vn.hienluong.dialogue.consulting.Commenting;
import vn.hienluong.dialogue.consulting.Consultations;
import vn.hienluong.dialogue.consulting.Consultations.OpenSummary;
import vn.hienluong.dialogue.consulting.Draft;
import vn.hienluong.dialogue.consulting.Drafts;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Sincerity;
import vn.hienluong.publications.facts.PublicationKind;

/** Anybody says something to a draft until the end of its last day; afterwards they read what became of it. */
@PublicPages
@Controller
class CommentController {

    static final String START = "/du-thao/";
    static final String END = "/gop-y";

    private static final String TAIL = START + "{slug}" + END;

    private final Drafts drafts;
    private final Commenting commenting;
    private final Consultations consultations;
    private final Sincerity sincerity;
    private final ProofLinks proofs;
    private final InOneRead inOneRead;
    private final Templates templates;

    CommentController(
            Drafts drafts,
            Commenting commenting,
            Consultations consultations,
            @Qualifier("dialogueForms") Sincerity sincerity,
            ProofLinks proofs,
            InOneRead inOneRead,
            Templates templates) {
        this.drafts = drafts;
        this.commenting = commenting;
        this.consultations = consultations;
        this.sincerity = sincerity;
        this.proofs = proofs;
        this.inOneRead = inOneRead;
        this.templates = templates;
    }

    @OpenToAll(because = "anybody may read what became of a draft, and say something to it")
    @GetMapping({"/cong/{site}" + TAIL, "/cong/{site}/en" + TAIL})
    Html show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String gui,
            PublicScreen screen,
            Screen session) {
        return Html.page(page(slug, CommentForm.empty(), Optional.empty(), gui.equals("xong"), screen, session));
    }

    @OpenToAll(because = "anybody may say something to a draft")
    @PostMapping({"/cong/{site}" + TAIL, "/cong/{site}/en" + TAIL})
    Html create(
            @PathVariable String slug,
            @ModelAttribute CommentForm typed,
            HttpServletRequest request,
            PublicScreen screen,
            Screen session) {
        var fault = typed.doubt(sincerity);
        if (fault.isPresent()) {
            return Html.refused(page(slug, typed.again(), fault, false, screen, session));
        }
        var tooMany = typed.typed().fault().isEmpty() ? sincerity.tooMany(request) : Optional.<Refusal>empty();
        if (tooMany.isPresent()) {
            return Html.status(Sincerity.TOO_MANY, page(slug, typed.again(), tooMany, false, screen, session));
        }
        return switch (kept(slug, typed, screen)) {
            case Outcome.Done<Draft> _ -> Html.seeOther(screen.href(START + slug + END) + "?gui=xong");
            case Outcome.Refused<Draft>(var refusal) ->
                Html.refused(page(slug, typed.again(), Optional.of(refusal), false, screen, session));
        };
    }

    private Outcome<Draft> kept(String slug, CommentForm typed, PublicScreen screen) {
        var agency = screen.agency();
        return Tenancy.in(agency, () -> commenting.send(slug, typed.typed(), typed.id(), agency));
    }

    private record Read(Draft draft, Optional<SummaryView> table) {}

    private JteModel page(
            String slug,
            CommentForm typed,
            Optional<Refusal> refusal,
            boolean done,
            PublicScreen screen,
            Screen session) {
        var read = inOneRead
                .of(screen, () -> drafts.at(slug, screen.at(), screen.agency()).map(draft -> read(draft, screen)))
                .orElseThrow(NotFound::new);
        var draft = read.draft();
        boolean open = draft.openOn(Time.dayOf(screen.at()));
        var page = new CommentPage(
                screen.href(START + slug + END),
                screen.href("/" + PublicationKind.DRAFT_FOR_COMMENT.path() + "/" + slug),
                screen.english() && !draft.titleEnglish().isEmpty() ? draft.titleEnglish() : draft.title(),
                screen.say(until(open, read.table().isPresent()), draft.until()),
                done,
                kinds(screen),
                open || refusal.isPresent() ? Optional.of(typed) : Optional.empty(),
                refusal,
                read.table());
        return templates.dialogueComment(screen, session, page);
    }

    private static String until(boolean open, boolean table) {
        if (open) {
            return "dialogue.aside.open.until";
        }
        return table ? "dialogue.over" : "dialogue.aside.over.says";
    }

    private Read read(Draft draft, PublicScreen screen) {
        return new Read(
                draft, consultations.open(draft, screen.at(), screen.agency()).map(table -> view(table, screen)));
    }

    private SummaryView view(OpenSummary table, PublicScreen screen) {
        return SummaryView.of(table, proofs.of(table.papers().pdf().value(), screen), screen);
    }

    private static List<Choice> kinds(PublicScreen screen) {
        return Arrays.stream(Comment.Kind.values())
                .map(kind -> new Choice(kind.name(), screen.text().name("dialogue.kind", kind)))
                .toList();
    }
}
