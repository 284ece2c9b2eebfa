package vn.hienluong.dialogue.consulting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.dialogue.consulting.Consultations.Dossier;
import vn.hienluong.dialogue.consulting.SummaryState.Papers;
import vn.hienluong.dialogue.consulting.Treatment.Verdict;
import vn.hienluong.drafting.Block;
import vn.hienluong.drafting.Letterhead;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Paper.Signature;
import vn.hienluong.drafting.Table;
import vn.hienluong.drafting.Table.Align;
import vn.hienluong.drafting.Table.Column;
import vn.hienluong.files.Files;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.Words;

/**
 * Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý: a short paper and its table, as Word and as PDF. Number and date stay blank
 * until the clerk enters them. Who commented is named where they agreed to it.
 */
@Component
class SummaryPaper {

    private static final double NUMBER = 12;
    private static final double PART = 35;
    private static final double WORDS = 75;
    private static final double WHO = 40;
    private static final double TAKEN = 75;

    private final Agencies agencies;
    private final Files files;
    private final vn.hienluong.drafting.Papers papers;
    private final Text text;

    SummaryPaper(Agencies agencies, Files files, vn.hienluong.drafting.Papers papers, Words words) {
        this.agencies = agencies;
        this.files = files;
        this.papers = papers;
        this.text = words.in(Words.VIETNAMESE);
    }

    /** Makes both and keeps them. */
    Papers keep(Dossier dossier, Instant at, Actor by) {
        var paper = paper(dossier, at, by.agency());
        var name = say("file") + "-" + stem(dossier.draft().slug());
        var word = files.keepOwn(name + ".docx", papers.docx(paper), by);
        var pdf = files.keepOwn(name + ".pdf", papers.pdf(paper), by);
        return new Papers(word.id(), pdf.id());
    }

    private static String stem(String slug) {
        return slug.substring(0, Math.min(slug.length(), 60));
    }

    /** As it would be now, to be looked at before it is approved. */
    byte[] bytes(Dossier dossier, Instant at, boolean pdf, AgencyId agency) {
        var paper = paper(dossier, at, agency);
        return pdf ? papers.pdf(paper) : papers.docx(paper);
    }

    private Paper paper(Dossier dossier, Instant at, AgencyId agency) {
        var profile = agencies.profile(agency);
        var day = Time.dayOf(at);
        var paper = Paper.titled(at, say("kind"), say("subject", dossier.draft().title()))
                .on(vn.hienluong.drafting.Page.LANDSCAPE)
                .headed(new Letterhead(
                        profile.superior().toUpperCase(Locale.ROOT),
                        profile.name().toUpperCase(Locale.ROOT),
                        new Letterhead.Number(null, say("notation", profile.notation())),
                        Letterhead.Dated.blank(profile.place(), YearMonth.from(day))))
                .say(body(dossier, profile.name()))
                .signed(Signature.of(say("signer").split("\n")))
                .sentTo(say("to.leaders"), say("to.archive"));
        return profile.sample() ? paper.marked(say("sample")).build() : paper.build();
    }

    private List<Block> body(Dossier dossier, String agency) {
        var draft = dossier.draft();
        var counted = dossier.counted();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.paragraph(say(
                "opening",
                agency,
                draft.title(),
                draft.until(),
                counted.size(),
                counted.stream()
                        .filter(one -> one.kind() == Comment.Kind.ORGANISATION)
                        .count(),
                counted.stream()
                        .filter(one -> one.kind() == Comment.Kind.PERSON)
                        .count())));
        if (counted.isEmpty()) {
            blocks.add(Block.paragraph(say("none")));
            return blocks;
        }
        blocks.add(Block.paragraph(say(
                "sums",
                many(Verdict.ACCEPTED, dossier),
                many(Verdict.PARTLY, dossier),
                many(Verdict.EXPLAINED, dossier))));
        blocks.add(table(dossier.treatments()));
        return blocks;
    }

    private static long many(Verdict verdict, Dossier dossier) {
        return dossier.treatments().stream()
                .filter(one -> one.verdict() == verdict)
                .mapToLong(one -> one.of().size())
                .sum();
    }

    private Table table(List<Treatment> treatments) {
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < treatments.size(); i++) {
            rows.add(row(i + 1, treatments.get(i)));
        }
        return new Table(
                List.of(
                        new Column(say("column.number"), NUMBER, Align.CENTER),
                        new Column(say("column.part"), PART, Align.LEFT),
                        new Column(say("column.words"), WORDS, Align.JUSTIFY),
                        new Column(say("column.who"), WHO, Align.LEFT),
                        new Column(say("column.taken"), TAKEN, Align.JUSTIFY)),
                rows);
    }

    private Table.Row row(int number, Treatment treatment) {
        return Table.row(
                String.valueOf(number),
                each(treatment, Comment::part),
                each(treatment, Comment::words),
                each(treatment, this::who),
                say("taken", text.name("dialogue.verdict", treatment.verdict()), treatment.reason()));
    }

    /** What several say in the same words stands once. */
    private static String each(Treatment treatment, java.util.function.Function<Comment, String> what) {
        return treatment.of().stream()
                .map(what)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String who(Comment comment) {
        return comment.mayName() ? comment.by().name() : text.name("dialogue.commenter", comment.kind());
    }

    private String say(String part, Object... arguments) {
        return text.say("dialogue.paper." + part, arguments);
    }
}
