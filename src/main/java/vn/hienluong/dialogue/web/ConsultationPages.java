package vn.hienluong.dialogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.DialogueAction;
import vn.hienluong.dialogue.May;
import vn.hienluong.dialogue.consulting.Comment;
import vn.hienluong.dialogue.consulting.Consultations;
import vn.hienluong.dialogue.consulting.Consultations.Dossier;
import vn.hienluong.dialogue.consulting.SummaryState;
import vn.hienluong.dialogue.consulting.Treatment.Verdict;
import vn.hienluong.dialogue.web.ConsultationPage.Can;
import vn.hienluong.dialogue.web.ConsultationPage.Group;
import vn.hienluong.dialogue.web.ConsultationPage.Row;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.platform.web.Screen;

/** Puts the page of a draft's comments together. */
@Component
class ConsultationPages {

    private final Consultations consultations;
    private final Audit audit;
    private final Clock clock;
    private final Templates templates;

    ConsultationPages(Consultations consultations, Audit audit, Clock clock, Templates templates) {
        this.consultations = consultations;
        this.audit = audit;
        this.clock = clock;
        this.templates = templates;
    }

    JteModel of(Dossier dossier, Optional<CommentForm> typed, Optional<Refusal> refusal, Actor by, Screen screen) {
        var draft = dossier.draft();
        boolean over = !draft.openOn(Time.today(clock));
        var page = new ConsultationPage(
                ConsultationsController.LIST + "/" + draft.id(),
                draft.title(),
                standing(dossier.summary(), over, screen),
                kind(dossier.summary(), over),
                screen.say(over ? "dialogue.over" : "dialogue.aside.open.until", draft.until()),
                screen.say(
                        "dialogue.comments.counts",
                        dossier.counted().size(),
                        open(dossier).count()),
                open(dossier).map(one -> row(one, screen)).toList(),
                dossier.treatments().stream()
                        .map(one -> new Group(
                                screen.text().name("dialogue.verdict", one.verdict()),
                                one.reason(),
                                one.of().stream()
                                        .map(comment -> row(comment, screen))
                                        .toList()))
                        .toList(),
                dossier.comments().stream()
                        .filter(one -> one.setAside().isPresent())
                        .map(one -> row(one, screen))
                        .toList(),
                dossier.summary().orElse(null) instanceof SummaryState.Returned returned
                        ? Optional.of(returned.reason())
                        : Optional.empty(),
                choices(Verdict.values(), "dialogue.verdict", screen),
                choices(Comment.Kind.values(), "dialogue.kind", screen),
                typed.orElseGet(CommentForm::empty),
                can(dossier, over, by),
                refusal,
                history(dossier, by, screen));
        return templates.dialogueConsultation(screen, page);
    }

    private static Stream<Comment> open(Dossier dossier) {
        return dossier.comments().stream().filter(Comment::open);
    }

    static String standing(Optional<SummaryState> summary, boolean over, Screen screen) {
        return screen.say(
                switch (summary.orElse(null)) {
                    case SummaryState.Proposed _ -> "dialogue.summary.state.proposed";
                    case SummaryState.Returned _ -> "dialogue.summary.state.returned";
                    case SummaryState.Published _ -> "dialogue.summary.state.published";
                    case null -> over ? "dialogue.summary.state.over" : "dialogue.summary.state.open";
                });
    }

    static String kind(Optional<SummaryState> summary, boolean over) {
        if (summary.orElse(null) instanceof SummaryState.Published) {
            return "done";
        }
        return over ? "near" : "";
    }

    private Can can(Dossier dossier, boolean over, Actor by) {
        var unit = dossier.draft().unit();
        boolean writes = DialogueAction.WRITE.allowedTo(by) && May.writes(unit, by) && !dossier.frozen();
        boolean decides = dossier.summary().orElse(null) instanceof SummaryState.Proposed
                && DialogueAction.APPROVE.allowedTo(by)
                && May.approves(unit, by);
        boolean own = decides && ownWords(dossier, by);
        return new Can(
                writes, writes, writes && over && open(dossier).findAny().isEmpty(), decides && !own, own, decides);
    }

    private boolean ownWords(Dossier dossier, Actor by) {
        return (dossier.summary().orElse(null) instanceof SummaryState.Proposed(var act) && by.isPerson(act.by()))
                || consultations.wrote(dossier.draft().id(), by);
    }

    private static Row row(Comment comment, Screen screen) {
        var named = screen.say(comment.mayName() ? "dialogue.fact.named.yes" : "dialogue.fact.named.no");
        return new Row(
                comment.id().toString(),
                comment.by().name(),
                Stream.of(comment.letter(), comment.by().email(), comment.by().phone(), named)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" \u00b7 ")),
                comment.part(),
                comment.words(),
                screen.text().day(comment.arrived()),
                comment.setAside().orElse(""));
    }

    private static List<Choice> choices(Enum<?>[] values, String prefix, Screen screen) {
        return Arrays.stream(values)
                .map(one -> new Choice(one.name(), screen.text().name(prefix, one)))
                .toList();
    }

    private List<HistoryLine> history(Dossier dossier, Actor by, Screen screen) {
        return audit.historyOf(by.agency(), dossier.draft().id().value()).reversed().stream()
                .filter(entry -> entry.act().startsWith("dialogue."))
                .map(entry -> new HistoryLine(
                        screen.say(entry.act()),
                        screen.text().moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .toList();
    }
}
