package vn.hienluong.deadlines;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.workdays.Workdays;
import vn.hienluong.workdays.WorkingCalendar;

/** Applies the rule that holds on a day, and keeps the agency's own where it has set one. */
@Component
public class Deadlines {

    private static final int LONGEST = 3650;

    private final OwnRuleRepository own;
    private final Workdays workdays;
    private final Audit audit;

    Deadlines(OwnRuleRepository own, Workdays workdays, Audit audit) {
        this.own = own;
        this.workdays = workdays;
        this.audit = audit;
    }

    /**
     * The deadline of something that happened on a day, by the rule that held then.
     *
     * @throws IllegalArgumentException when there was no such rule on that day
     */
    @Transactional(readOnly = true)
    public Deadline of(String key, LocalDate event, AgencyId agency) {
        return under(rule(key, event, agency), event, agency);
    }

    /** The same under a rule that a case began with, such as when it is extended. */
    @Transactional(readOnly = true)
    public Deadline under(Rule rule, LocalDate event, AgencyId agency) {
        return new Deadline(rule, event, last(rule, event, workdays.calendar(agency)));
    }

    /** The rule for a key that holds on a day; the agency's own before that of the law. */
    @Transactional(readOnly = true)
    public Rule rule(String key, LocalDate day, AgencyId agency) {
        return rules(agency).stream()
                .filter(rule -> rule.key().equals(key) && rule.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + key + " on " + day));
    }

    /** Whether the law had anything to say about it on that day. */
    @Transactional(readOnly = true)
    public boolean ruled(String key, LocalDate day, AgencyId agency) {
        return rules(agency).stream().anyMatch(rule -> rule.key().equals(key) && rule.holdsOn(day));
    }

    /** All rules, the agency's own and the latest first within each key. */
    @Transactional(readOnly = true)
    public List<Rule> rules(AgencyId agency) {
        var laws = LawBook.OF_VIETNAM.rules().stream()
                .sorted(Comparator.comparing(Rule::from).reversed());
        return Stream.concat(own.all(agency).stream(), laws).toList();
    }

    /** The keys of the law, in its order. */
    public List<String> keys() {
        return LawBook.OF_VIETNAM.rules().stream().map(Rule::key).distinct().toList();
    }

    /** From a day on this agency goes by another number, by a document; what began before keeps its own. */
    @Transactional
    public Outcome<Rule> set(String key, int amount, RuleUnit unit, String document, LocalDate from, Actor by) {
        by.require(DeadlineAction.MANAGE);
        if (!keys().contains(key)) {
            return Outcome.refused("deadlines.own.key-unknown");
        }
        if (amount < 0 || amount > LONGEST) {
            return Outcome.refused("deadlines.own.amount", LONGEST);
        }
        if (document.isBlank()) {
            return Outcome.refused("deadlines.own.document-missing");
        }
        var rule = new Rule(key, amount, unit, document, from, Optional.empty(), true, true);
        if (!own.insert(rule, by.agency())) {
            return Outcome.refused("deadlines.own.already", from);
        }
        audit.record(by.author(), "deadlines.rule.set", new Subject("deadlines.rule", subject(key)), rule);
        return Outcome.done(rule);
    }

    /** How much of it is left, as a sentence: in the rule's own days, with the last one. */
    @Transactional(readOnly = true)
    public Refusal left(Deadline deadline, LocalDate today, AgencyId agency) {
        var last = deadline.last();
        if (deadline.missedOn(today)) {
            return Refusal.of("deadlines.left.over", last.plusDays(1));
        }
        if (today.equals(last)) {
            return Refusal.of("deadlines.left.today", last);
        }
        return deadline.rule().unit() == RuleUnit.WORKING_DAYS
                ? Refusal.of("deadlines.left.working-days", workdays.between(today, last, agency), last)
                : Refusal.of("deadlines.left.days", ChronoUnit.DAYS.between(today, last), last);
    }

    private static UUID subject(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Bộ luật Dân sự 91/2015/QH13, Điều 147, 148: the first day is not counted, a last day off moves to the next worked one. */
    private static LocalDate last(Rule rule, LocalDate event, WorkingCalendar calendar) {
        return switch (rule.unit()) {
            case WORKING_DAYS -> calendar.forward(event, rule.amount());
            case DAYS -> {
                var last = event.plusDays(rule.amount());
                yield rule.amount() == 0 || calendar.workday(last) ? last : calendar.forward(last, 1);
            }
            case HOURS -> event.plusDays(Math.ceilDiv(rule.amount(), 24));
        };
    }
}
