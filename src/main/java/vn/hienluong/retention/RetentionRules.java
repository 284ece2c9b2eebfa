package vn.hienluong.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Lines;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Outcome;
import vn.hienluong.privacy.Confidence;

/**
 * How long each kind is kept: what the program proposes ({@code retention/proposed.tsv}), and what the agency decided by a
 * document, each from a day on.
 */
@Component
public class RetentionRules {

    /** Ten years. */
    static final int MOST_DAYS = 3_660;

    private static final List<RetentionRule> PROPOSED = Lines.of("retention/proposed.tsv").stream()
            .map(line -> new RetentionRule(
                    line[0],
                    LocalDate.parse(line[1]),
                    Integer.parseInt(line[2]),
                    Integer.parseInt(line[3]),
                    Confidence.valueOf(line[4]),
                    line[5],
                    false))
            .toList();

    private final RetentionRepository own;
    private final List<Perishable> perishables;
    private final Audit audit;

    RetentionRules(RetentionRepository own, List<Perishable> perishables, Audit audit) {
        this.own = own;
        this.perishables = perishables;
        this.audit = audit;
    }

    /** Of every kind the rule that holds on a day. */
    @Transactional(readOnly = true)
    public List<RetentionRule> on(LocalDate day, AgencyId agency) {
        var decided = own.rules(agency);
        return kinds().map(kind -> on(day, kind, decided)).toList();
    }

    /** What the agency decided for later days. */
    @Transactional(readOnly = true)
    public List<RetentionRule> after(LocalDate day, AgencyId agency) {
        return own.rules(agency).stream()
                .filter(rule -> rule.from().isAfter(day))
                .flatMap(rule -> proposed(rule.kind(), day).stream()
                        .map(proposal -> proposal.decided(rule.from(), rule.days(), rule.document())))
                .toList();
    }

    /** Kinds for which an agency may have a rule of its own. */
    public List<String> agencyKinds() {
        return perishables.stream()
                .filter(one -> !one.everywhere())
                .map(Perishable::kind)
                .sorted()
                .toList();
    }

    /** Refused: days out of bounds, a day that has passed, no document. */
    @Transactional
    public Outcome<RetentionRule> set(
            String kind, int days, LocalDate from, String document, LocalDate today, Actor by) {
        by.require(RetentionAction.SET_RULE);
        if (!agencyKinds().contains(kind)) {
            throw new NotFound();
        }
        var rule = proposed(kind, from).orElseThrow().decided(from, days, document.strip());
        if (days < rule.least() || days > MOST_DAYS) {
            return Outcome.refused("retention.rule.days-wrong", rule.least(), MOST_DAYS);
        }
        if (from.isBefore(today)) {
            return Outcome.refused("retention.rule.day-passed", today);
        }
        if (rule.source().isEmpty()) {
            return Outcome.refused("retention.rule.document-missing");
        }
        var id = Ids.next();
        own.insert(id, rule, by.agency());
        audit.record(by.author(), "retention.rule.set", new Subject("retention.rule", id), rule);
        return Outcome.done(rule);
    }

    private Stream<String> kinds() {
        return perishables.stream().map(Perishable::kind).sorted();
    }

    private static RetentionRule on(LocalDate day, String kind, List<RetentionRepository.Decided> decided) {
        var proposal = proposed(kind, day).orElseThrow(() -> new IllegalStateException("no rule for " + kind));
        return decided.stream()
                .filter(rule -> rule.kind().equals(kind) && !rule.from().isAfter(day))
                .reduce((_, later) -> later)
                .map(rule -> proposal.decided(rule.from(), rule.days(), rule.document()))
                .orElse(proposal);
    }

    /** The latest proposal that holds on the day, or the first there is. */
    private static Optional<RetentionRule> proposed(String kind, LocalDate day) {
        var all = PROPOSED.stream().filter(rule -> rule.kind().equals(kind)).toList();
        return all.reversed().stream()
                .filter(rule -> !rule.from().isAfter(day))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
