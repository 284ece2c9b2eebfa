package vn.hienluong.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hienluong.authority.UnitId;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.PeriodKind;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.Outline;
import vn.hienluong.plans.Party;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.plans.Timing;
import vn.hienluong.reading.DraftBasis;
import vn.hienluong.reading.DraftGroup;
import vn.hienluong.reading.DraftNote;
import vn.hienluong.reading.DraftParty;
import vn.hienluong.reading.DraftPeriod;
import vn.hienluong.reading.DraftSection;
import vn.hienluong.reading.DraftSigner;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.DraftTiming;
import vn.hienluong.reading.PlanDraft;

/**
 * This year's plan as the draft of next year's: the rows that it ended with, each day and each printed year moved on by
 * one, each unit as who stands in its place. Number and date stay open, because nobody has signed it.
 *
 * @param names unit by its id, of those that exist
 * @param heirs who stands in the place of each unit that ever was
 */
record NextYear(Plan plan, Map<UnitId, String> names, Map<UnitId, Set<UnitId>> heirs) {

    PlanDraft draft(
            String agency, Outline outline, List<Heading> headings, List<PlanTask> tasks, List<Period> periods) {
        var places = places(headings);
        var rows = tasks.stream().filter(task -> !task.dropped()).toList();
        return new PlanDraft(
                agency,
                "",
                plan.notation(),
                Optional.empty(),
                plan.place(),
                moved(plan.title()),
                plan.year() + 1,
                "",
                moved(plan.annexTitle()),
                new DraftSigner(
                        plan.signer().capacity(),
                        plan.signer().position(),
                        plan.signer().name()),
                outline.bases().stream().map(NextYear::basis).toList(),
                plan.recipients(),
                outline.sections().stream().map(this::section).toList(),
                periods.stream()
                        .filter(period -> period.kind() != PeriodKind.AD_HOC)
                        .map(this::period)
                        .toList(),
                headings.stream().map(heading -> group(heading, places)).toList(),
                IntStream.range(0, rows.size())
                        .mapToObj(place -> task(place + 1, rows.get(place), places))
                        .toList(),
                List.of(new DraftNote(
                        "header", "imports.copy.made-of", List.of(plan.sign(), Integer.toString(plan.year())))));
    }

    private static Map<HeadingId, Integer> places(List<Heading> headings) {
        var places = new HashMap<HeadingId, Integer>();
        headings.forEach(heading -> places.put(heading.id(), places.size()));
        return places;
    }

    private static OptionalInt place(Optional<HeadingId> heading, Map<HeadingId, Integer> places) {
        return heading.map(places::get).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static DraftBasis basis(Outline.Basis basis) {
        return new DraftBasis(
                basis.kind(), basis.number(), basis.issuer(), basis.issuedOn(), basis.subject(), List.of());
    }

    private DraftSection section(Outline.Section section) {
        return new DraftSection(
                section.level(), section.printedNumber(), moved(section.title()), moved(section.body()));
    }

    private DraftGroup group(Heading heading, Map<HeadingId, Integer> places) {
        return new DraftGroup(
                heading.level(),
                heading.printedNumber(),
                moved(heading.title()),
                moved(heading.reportTitle()),
                place(heading.parent(), places),
                heading.dimension());
    }

    private DraftPeriod period(Period period) {
        return new DraftPeriod(
                moved(period.code()),
                period.kind(),
                moved(period.title()),
                moved(period.from()),
                moved(period.to()),
                moved(period.cutOff()),
                moved(period.dueBefore()),
                moved(period.opensOn()));
    }

    private DraftTask task(int row, PlanTask task, Map<HeadingId, Integer> places) {
        return new DraftTask(
                row,
                task.printedNumber(),
                place(task.heading(), places),
                moved(task.text()),
                moved(task.product()),
                "",
                task.leads().stream().flatMap(this::parties).toList(),
                task.coordinators().stream().flatMap(this::parties).toList(),
                timing(task.timing()),
                task.dimension(),
                1,
                task.timing()
                        .dueBefore()
                        .map(day -> List.of(new DraftNote("timing", "imports.copy.day-moved", List.of())))
                        .orElse(List.of()));
    }

    private DraftTiming timing(Timing timing) {
        return new DraftTiming(
                timing.kind(), moved(timing.printed()), timing.dueBefore().map(NextYear::moved));
    }

    /** A unit that was merged or split is its heirs, under their names of today; one that has none has to be chosen. */
    private Stream<DraftParty> parties(Party party) {
        if (party.unit().isEmpty()) {
            return Stream.of(new DraftParty(party.printed(), party.printed(), Optional.empty(), party.allUnits(), 1));
        }
        var unit = party.unit().get();
        if (names.containsKey(unit)) {
            return Stream.of(known(party.printed(), unit));
        }
        var standing = heirs.getOrDefault(unit, Set.of()).stream()
                .filter(names::containsKey)
                .toList();
        return standing.isEmpty()
                ? Stream.of(new DraftParty(party.printed(), "", Optional.empty(), false, 0))
                : standing.stream().map(heir -> known(names.getOrDefault(heir, ""), heir));
    }

    private DraftParty known(String printed, UnitId unit) {
        return new DraftParty(printed, names.getOrDefault(unit, printed), Optional.of(unit), false, 1);
    }

    /** The last day of February stays the last one. */
    private static LocalDate moved(LocalDate day) {
        var next = day.plusYears(1);
        boolean last = day.getDayOfMonth() == day.lengthOfMonth();
        return last ? next.withDayOfMonth(next.lengthOfMonth()) : next;
    }

    /** The plan's own year where it stands as a number of its own, not in the number of a paper of that year. */
    private String moved(String words) {
        var year = Pattern.compile("(?<![\\d/])" + plan.year() + "(?![\\d/])");
        return year.matcher(words).replaceAll(Integer.toString(plan.year() + 1));
    }
}
