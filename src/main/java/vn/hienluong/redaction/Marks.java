package vn.hienluong.redaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.redaction.Redaction.Marked;
import vn.hienluong.redaction.paper.Area;
import vn.hienluong.redaction.paper.Phrase;
import vn.hienluong.redaction.paper.SourcePdf;

/** What is to be hidden in a file, as long as the new one is not made. */
@Component
public class Marks {

    /** In points, a 72nd of an inch; smaller marks are slips of the hand. */
    static final double SMALLEST = 4;

    private static final int MOST_MARKS = 200;
    private static final int MOST_PLACES = 2000;
    private static final int LONGEST_WORDS = 200;

    private final Redactions redactions;
    private final RedactionRepository repository;
    private final MarkRepository marks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Marks(
            Redactions redactions,
            RedactionRepository repository,
            MarkRepository marks,
            TransactionTemplate transactions,
            Clock clock) {
        this.redactions = redactions;
        this.repository = repository;
        this.marks = marks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Marks words wherever they stand. Refused: too short or long, found nowhere or too often, and a finished file. */
    public Outcome<List<Mark>> mark(RedactionId id, Collection<Phrase> phrases, Reason reason, Actor by) {
        var before = redactions.require(id, by);
        for (var phrase : phrases) {
            if (!phrase.tells() || phrase.words().length() > LONGEST_WORDS) {
                return Outcome.refused("redaction.mark.length", LONGEST_WORDS);
            }
        }
        return redactions
                .opened(before.redaction().source(), Redactions.LOOKING, by, pdf -> found(pdf, phrases, reason, by))
                .then(found -> kept(before, found, by));
    }

    private Outcome<List<Mark>> found(SourcePdf pdf, Collection<Phrase> phrases, Reason reason, Actor by) {
        var found = new ArrayList<Mark>();
        for (var phrase : phrases) {
            var areas = pdf.find(phrase).stream()
                    .map(area -> area.on(pdf.pages().get(area.page() - 1)))
                    .filter(area -> area.width() > 0 && area.height() > 0)
                    .toList();
            if (areas.isEmpty()) {
                return Outcome.refused("redaction.mark.not-found", phrase.words());
            }
            if (areas.size() > MOST_PLACES) {
                return Outcome.refused("redaction.mark.too-often", phrase.words(), MOST_PLACES);
            }
            found.add(new Mark(
                    MarkId.next(),
                    Optional.of(phrase),
                    reason,
                    areas,
                    by.author().label()));
        }
        return Outcome.done(found);
    }

    /** Marks an area. Refused: one that is not on the page or too small to be meant, and a finished file. */
    public Outcome<List<Mark>> mark(RedactionId id, Area area, Reason reason, Actor by) {
        var before = redactions.require(id, by);
        var pages = before.redaction().pages();
        if (area.page() < 1 || area.page() > pages.size()) {
            return Outcome.refused("redaction.mark.no-page", pages.size());
        }
        var onPage = area.on(pages.get(area.page() - 1));
        if (onPage.width() < SMALLEST || onPage.height() < SMALLEST) {
            return Outcome.refused("redaction.mark.too-small");
        }
        var label = by.author().label();
        return kept(before, List.of(new Mark(MarkId.next(), Optional.empty(), reason, List.of(onPage), label)), by);
    }

    private Outcome<List<Mark>> kept(Marked before, List<Mark> added, Actor by) {
        if (before.marks().size() + added.size() > MOST_MARKS) {
            return Outcome.refused("redaction.mark.too-many", MOST_MARKS);
        }
        return changed(before, List.of(), before.redaction().mayStay(), by, () -> {
            added.forEach(mark -> {
                marks.insert(before.redaction().id(), mark, clock.instant(), by.agency());
                redactions.record(
                        "redaction.redaction.marked", before.redaction().id(), by, mark.id(), mark.reason());
            });
            return added;
        });
    }

    @Transactional
    public Outcome<MarkId> unmark(RedactionId id, MarkId mark, Actor by) {
        var before = redactions.require(id, by);
        if (before.marks().stream().noneMatch(one -> one.id().equals(mark))) {
            throw new NotFound();
        }
        return changed(before, List.of(), before.redaction().mayStay(), by, () -> {
            marks.delete(id, mark, by.agency());
            redactions.record("redaction.redaction.unmarked", id, by, mark);
            return mark;
        });
    }

    /** The words that were asked about may stay where no mark is. */
    @Transactional
    public Outcome<Set<String>> letStay(RedactionId id, Actor by) {
        var before = redactions.require(id, by);
        var mayStay = new HashSet<>(before.redaction().mayStay());
        mayStay.addAll(before.redaction().asked());
        return changed(before, List.of(), mayStay, by, () -> {
            redactions.record(
                    "redaction.redaction.let-stay", id, by, before.redaction().asked());
            return mayStay;
        });
    }

    /** Whoever has not seen the latest marks is told to look again. */
    private <T> Outcome<T> changed(
            Marked before, List<String> asked, Set<String> mayStay, Actor by, Supplier<T> change) {
        var redaction = before.redaction();
        if (!redaction.open()) {
            return Outcome.refused("redaction.made-already");
        }
        return transactions.execute(
                _ -> repository.touch(redaction.id(), redaction.version(), asked, mayStay, by.agency())
                        ? Outcome.done(change.get())
                        : Outcome.refused("redaction.conflict"));
    }
}
