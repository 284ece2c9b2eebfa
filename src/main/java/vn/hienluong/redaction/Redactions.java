package vn.hienluong.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.redaction.Redaction.Made;
import vn.hienluong.redaction.Redaction.Marked;
import vn.hienluong.redaction.paper.Bars;
import vn.hienluong.redaction.paper.Elsewhere;
import vn.hienluong.redaction.paper.Extra;
import vn.hienluong.redaction.paper.Hidden;
import vn.hienluong.redaction.paper.Redacted;
import vn.hienluong.redaction.paper.Sheet;
import vn.hienluong.redaction.paper.SourcePdf;

/**
 * From a kept PDF to a new one in which what was marked cannot be found again. Somebody sees their own, the head of the
 * office all. What may be published is the result; {@link #isSource} tells what never may.
 */
@Component
public class Redactions {

    /** Nothing of the source may be read off the name, nor off the numbers of files. */
    static final String NAME = "tai-lieu-da-che.pdf";

    static final String MADE_ALREADY = "redaction.made-already";

    static final Duration LOOKING = Duration.ofSeconds(60);
    private static final Duration MAKING = Duration.ofMinutes(5);

    private final RedactionRepository redactions;
    private final MarkRepository marks;
    private final Files files;
    private final Arrivals arrivals;
    private final Turns turns;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Redactions(
            RedactionRepository redactions,
            MarkRepository marks,
            Files files,
            Arrivals arrivals,
            Turns turns,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.redactions = redactions;
        this.marks = marks;
        this.files = files;
        this.arrivals = arrivals;
        this.turns = turns;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps the source. Refused: what is no PDF, cannot be opened, or is too long or too large to be looked at. */
    public Outcome<RedactionId> begin(Accepted paper, Actor by) {
        by.require(RedactionAction.REDACT);
        if (!paper.mediaType().equals("application/pdf")) {
            return Outcome.refused("redaction.not-pdf", paper.name());
        }
        return turns.opened(paper.bytes(), LOOKING, pdf -> {
            var pages = pdf.pages();
            var extras = pdf.extras();
            return Outcome.done(transactions.execute(_ -> begun(paper, pages, extras, by)));
        });
    }

    private RedactionId begun(Accepted paper, List<Sheet> pages, Set<Extra> extras, Actor by) {
        var source = files.keep(paper, by).id();
        var label = by.author().label();
        var redaction = new Redaction(
                RedactionId.next(),
                source,
                label,
                clock.instant(),
                pages,
                extras,
                List.of(),
                Set.of(),
                1,
                Optional.empty());
        redactions.insert(redaction, by);
        record("redaction.redaction.begun", redaction.id(), by, source);
        return redaction.id();
    }

    @Transactional(readOnly = true)
    public List<Redaction> latest(Actor by) {
        by.require(RedactionAction.REDACT);
        return redactions.latest(by);
    }

    /** @throws NotFound when there is none, or somebody else's */
    @Transactional(readOnly = true)
    public Marked require(RedactionId id, Actor by) {
        by.require(RedactionAction.REDACT);
        var redaction = redactions.find(id, by).orElseThrow(NotFound::new);
        return new Marked(redaction, marks.of(id, by.agency()));
    }

    /** Whether a file holds what was to be hidden, so that it must never be published. */
    @Transactional(readOnly = true)
    public boolean isSource(FileId file, AgencyId agency) {
        return redactions.isSource(file, agency);
    }

    /** Whether a file was made here, and nothing was found in it. */
    @Transactional(readOnly = true)
    public boolean isResult(FileId file, AgencyId agency) {
        return redactions.isResult(file, agency);
    }

    /** A redaction that is not finished and not wanted any more, with its marks. */
    @Transactional
    public Outcome<RedactionId> giveUp(RedactionId id, Actor by) {
        if (!require(id, by).redaction().open()) {
            return Outcome.refused(MADE_ALREADY);
        }
        redactions.delete(id, by.agency());
        record("redaction.redaction.given-up", id, by);
        return Outcome.done(id);
    }

    /**
     * A page as a picture.
     *
     * @param painted with the bars of the new file instead of frames
     */
    public Outcome<BufferedImage> picture(RedactionId id, int page, double dpi, boolean painted, Actor by) {
        var marked = looked(id, by);
        if (page < 1 || page > marked.redaction().pages().size()) {
            throw new NotFound();
        }
        var areas = marked.areas().stream().filter(area -> area.page() == page).toList();
        return opened(marked.redaction().source(), LOOKING, by, pdf -> {
            var picture = pdf.picture(page, dpi);
            double scale = picture.getWidth() / pdf.pages().get(page - 1).width() * 72;
            if (painted) {
                Bars.paint(picture, areas, scale);
            } else {
                Bars.show(picture, areas, scale);
            }
            return Outcome.done(picture);
        });
    }

    /** Whether a new file can be made: it is not made yet, and something is marked. */
    Outcome<Marked> ready(RedactionId id, Actor by) {
        var marked = looked(id, by);
        if (!marked.redaction().open()) {
            return Outcome.refused(MADE_ALREADY);
        }
        return marked.marks().isEmpty() ? Outcome.refused("redaction.make.nothing") : Outcome.done(marked);
    }

    /**
     * Makes the new file and attacks it. Refused: without marks; when words under areas stand elsewhere too and nobody has
     * decided about them; when anything that was marked could be got back; and what is refused when a file is opened.
     *
     * @param step run after each page that is drawn, and each that is attacked
     */
    public Outcome<Made> make(RedactionId id, Actor by, Runnable step) {
        return ready(id, by).then(marked -> {
            var hidden = hidden(marked);
            return turns.making(() -> elsewhere(marked, hidden, by)
                    .then(_ -> attacked(marked, hidden, step, by))
                    .then(redacted -> finished(marked, redacted, by)));
        });
    }

    private Outcome<Redacted> attacked(Marked marked, Hidden hidden, Runnable step, Actor by) {
        var redaction = marked.redaction();
        var redacted = opened(redaction.source(), MAKING, by, pdf -> Outcome.done(Redacted.of(pdf, hidden, step)));
        if (redacted instanceof Outcome.Refused<Redacted>(var refusal)) {
            transactions.executeWithoutResult(
                    _ -> record("redaction.redaction.withheld", redaction.id(), by, refusal.key()));
        }
        return redacted;
    }

    /** In a transaction of its own: what takes long holds none. */
    private Marked looked(RedactionId id, Actor by) {
        return transactions.execute(_ -> require(id, by));
    }

    private static Hidden hidden(Marked marked) {
        var drawn = marked.marks().stream()
                .filter(mark -> mark.phrase().isEmpty())
                .flatMap(mark -> mark.areas().stream())
                .toList();
        return new Hidden(
                marked.areas(), drawn, marked.phrases(), marked.redaction().mayStay());
    }

    private Outcome<Marked> elsewhere(Marked marked, Hidden hidden, Actor by) {
        var redaction = marked.redaction();
        return opened(redaction.source(), LOOKING, by, pdf -> Outcome.done(Elsewhere.of(pdf, hidden)))
                .then(words -> words.isEmpty() ? Outcome.done(marked) : asked(redaction, words, by));
    }

    private Outcome<Marked> asked(Redaction redaction, List<Elsewhere> words, Actor by) {
        var asked = words.stream().map(Elsewhere::word).toList();
        transactions.executeWithoutResult(
                _ -> redactions.touch(redaction.id(), redaction.version(), asked, redaction.mayStay(), by.agency()));
        return Outcome.refused("redaction.make.elsewhere", asked.size());
    }

    private Outcome<Made> finished(Marked marked, Redacted redacted, Actor by) {
        var content = new ByteArrayInputStream(redacted.content());
        return arrivals.with(
                NAME,
                content,
                by,
                file -> transactions.execute(transaction -> kept(marked, file, redacted.tried(), transaction, by)));
    }

    private Outcome<Made> kept(
            Marked marked, Accepted paper, Redacted.Tried tried, TransactionStatus transaction, Actor by) {
        var redaction = marked.redaction();
        var file = files.keep(paper, by);
        var label = by.author().label();
        var made = new Made(file.id(), clock.instant(), label, marked.marks().size(), tried);
        if (!redactions.made(redaction.id(), redaction.version(), made, by.agency())) {
            transaction.setRollbackOnly();
            return Outcome.refused("redaction.conflict");
        }
        record("redaction.redaction.made", redaction.id(), by, file.sha256(), made);
        return Outcome.done(made);
    }

    <T> Outcome<T> opened(FileId source, Duration time, Actor by, Function<SourcePdf, Outcome<T>> work) {
        var content = files.content(source, by.agency());
        return turns.opened(content, time, work);
    }

    void record(String act, RedactionId id, Actor by, Object... changed) {
        audit.record(by.author(), act, new Subject("redaction.redaction", id.value()), changed);
    }
}
