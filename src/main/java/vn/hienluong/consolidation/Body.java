package vn.hienluong.consolidation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hienluong.consolidation.Proposal.Wording;
import vn.hienluong.consolidation.Source.Aspect;
import vn.hienluong.consolidation.Statement.Flag;
import vn.hienluong.consolidation.merging.Lexicon;
import vn.hienluong.consolidation.merging.Merge;
import vn.hienluong.consolidation.merging.Merge.Contribution;
import vn.hienluong.consolidation.merging.Merge.Merged;
import vn.hienluong.consolidation.merging.Totals;
import vn.hienluong.plans.Heading;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.platform.Text;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.LineStatus;
import vn.hienluong.reports.LineText;
import vn.hienluong.reports.ReportLine;

/** What the program proposes to say, from the first sentence to the last cell of the annex. */
final class Body {

    private final Material material;
    private final Text text;
    private final Phrases phrases;
    private final Set<HeadingId> direction;
    private final Map<PlanTask, Merged> merged = new ConcurrentHashMap<>();
    private final Map<PlanTask, List<Source>> results = new ConcurrentHashMap<>();

    private Body(Material material, Text text) {
        this.material = material;
        this.text = text;
        this.phrases = new Phrases(material, text);
        this.direction = material.direction();
    }

    /** In the order in which it is read. */
    static List<Proposal> of(Material material, Text text) {
        return new Body(material, text).proposals();
    }

    private List<Proposal> proposals() {
        var all = new ArrayList<Proposal>();
        all.add(Proposal.plain(Section.OPENING, phrases.opening()));
        results(all);
        all.add(achieved());
        all.addAll(orNothing(
                Section.DIFFICULTIES, grouped(Section.DIFFICULTIES, Aspect.DIFFICULTY, LineText::difficulty)));
        all.add(Proposal.plain(Section.CAUSES, ""));
        all.addAll(next());
        all.addAll(orNothing(Section.PROPOSALS, grouped(Section.PROPOSALS, Aspect.PROPOSAL, LineText::proposal)));
        all.add(Proposal.plain(Section.CLOSING, phrases.closing()));
        for (var task : material.tasks()) {
            all.add(task.dropped() ? dropped(task) : result(task));
            all.add(evidence(task));
        }
        return all;
    }

    private void results(List<Proposal> all) {
        for (var task : material.liveTasks()) {
            var lines = material.lines(task);
            if (lines.stream().anyMatch(line -> worthTelling(line.text()))) {
                boolean directing = task.heading().filter(direction::contains).isPresent();
                all.add(new Proposal(
                        directing ? Section.DIRECTION : Section.COMPONENTS,
                        task.heading(),
                        Optional.of(task.id()),
                        resultSources(task),
                        () -> wording(task, "")));
            }
        }
        material.components().stream()
                .filter(heading -> all.stream()
                        .noneMatch(one ->
                                one.heading().filter(heading.id()::equals).isPresent()))
                .forEach(heading -> all.add(silent(heading)));
        all.sort(material.inTheOrderOfThePlan());
    }

    /** A heading under which nothing was done yet is not left out: the report keeps the numbers of the plan. */
    private Proposal silent(Heading heading) {
        var lines = material.liveTasks().stream()
                .filter(task -> task.heading().filter(heading.id()::equals).isPresent())
                .flatMap(task -> material.lines(task).stream())
                .toList();
        return new Proposal(
                Section.COMPONENTS,
                Optional.of(heading.id()),
                Optional.empty(),
                sources(lines, Aspect.STATUS),
                () -> lines.isEmpty() ? missing() : Wording.of(text.say("consolidation.silent")));
    }

    /** What has not begun yet stands in the annex and in the counts. */
    private static boolean worthTelling(LineText line) {
        return line.status()
                .filter(status -> status.carriedOut() || status == LineStatus.NOTHING_AROSE)
                .isPresent();
    }

    private Merged merged(PlanTask task) {
        return merged.computeIfAbsent(task, one -> Merge.of(material.results(one), text));
    }

    private Wording wording(PlanTask task, String before) {
        var proposal = merged(task);
        var flags = EnumSet.noneOf(Flag.class);
        if (!proposal.contradictions().isEmpty()) {
            flags.add(Flag.CONTRADICTION);
        }
        if (proposal.summed()) {
            flags.add(Flag.SUMMED);
        }
        if (material.lines(task).stream().anyMatch(Body::copied)) {
            flags.add(Flag.NO_FACT);
        }
        return new Wording(
                before + proposal.text() + since(task),
                flags,
                String.join("\n", proposal.contradictions()),
                material.standing(task));
    }

    private String since(PlanTask task) {
        return Totals.sinceJanuary(material.lines(task), material::figures, text)
                .map(said -> " " + said)
                .orElse("");
    }

    /** A sentence of fine words without a figure, from a unit that names no document. */
    private static boolean copied(ReportLine line) {
        return line.evidence().isEmpty()
                && line.taken().isEmpty()
                && Lexicon.fineWordsOnly(line.text().result());
    }

    private Proposal result(PlanTask task) {
        var lines = material.lines(task);
        return new Proposal(
                Section.RESULT,
                task.heading(),
                Optional.of(task.id()),
                resultSources(task),
                () -> lines.isEmpty() ? missing() : wording(task, standing(task)));
    }

    private String standing(PlanTask task) {
        return material.standing(task)
                .map(status ->
                        text.say("consolidation.annex.standing", text.name("consolidation.status", status)) + " ")
                .orElse("");
    }

    private static Wording missing() {
        return new Wording("", Set.of(Flag.MISSING), "", Optional.empty());
    }

    private Proposal dropped(PlanTask task) {
        var says = task.amendedBy()
                .map(document -> text.say("consolidation.annex.dropped-by", document))
                .orElseGet(() -> text.say("consolidation.annex.dropped"));
        return new Proposal(Section.RESULT, task.heading(), Optional.of(task.id()), List.of(), () -> Wording.of(says));
    }

    private Proposal evidence(PlanTask task) {
        var proved = material.lines(task).stream()
                .filter(line -> !line.evidence().isEmpty())
                .toList();
        return new Proposal(
                Section.EVIDENCE,
                task.heading(),
                Optional.of(task.id()),
                sources(proved, Aspect.EVIDENCE),
                () -> Wording.of(proved.stream()
                        .flatMap(line -> line.evidence().stream())
                        .map(this::named)
                        .distinct()
                        .collect(Collectors.joining(";\n"))));
    }

    private String named(Evidence evidence) {
        if (evidence.number().isBlank()) {
            return evidence.subject();
        }
        return evidence.issuedOn()
                .map(day -> text.say("consolidation.annex.document", evidence.number(), day))
                .orElse(evidence.number());
    }

    private Proposal achieved() {
        var live = material.liveTasks();
        var lines = live.stream()
                .flatMap(task -> material.lines(task).stream())
                .filter(material::leads)
                .toList();
        return new Proposal(
                Section.ACHIEVED,
                Optional.empty(),
                Optional.empty(),
                sources(lines, Aspect.STATUS),
                () -> Wording.of(
                        phrases.counts(live.stream().map(material::standing).toList())));
    }

    /** Difficulties or proposals: one statement per task; what several wrote in the same words stands once. */
    private List<Proposal> grouped(Section section, Aspect aspect, Function<LineText, String> part) {
        var owner = new LinkedHashMap<String, PlanTask>();
        var byTask = new LinkedHashMap<PlanTask, List<ReportLine>>();
        for (var task : material.liveTasks()) {
            for (var line : material.lines(task)) {
                var words = part.apply(line.text());
                if (!Lexicon.saysNothing(words)) {
                    var first =
                            owner.computeIfAbsent(words.toLowerCase(Locale.ROOT).strip(), _ -> task);
                    byTask.computeIfAbsent(first, _ -> new ArrayList<>()).add(line);
                }
            }
        }
        return byTask.entrySet().stream()
                .map(entry -> new Proposal(
                        section,
                        Optional.empty(),
                        Optional.of(entry.getKey().id()),
                        sources(entry.getValue(), aspect),
                        () -> Wording.of(joined(entry.getValue(), part))))
                .toList();
    }

    /** Without the names of units: the paper goes up, and shames nobody. */
    private String joined(List<ReportLine> lines, Function<LineText, String> part) {
        var words = lines.stream()
                .map(line -> part.apply(line.text()).strip())
                .distinct()
                .collect(Collectors.joining("\n"));
        return Merge.of(List.of(new Contribution("", Optional.empty(), words, List.of())), text)
                .text();
    }

    private List<Proposal> orNothing(Section section, List<Proposal> found) {
        return found.isEmpty() ? List.of(Proposal.plain(section, text.say("consolidation.nothing"))) : found;
    }

    private List<Proposal> next() {
        var ongoing = material.liveTasks().stream()
                .filter(task -> !task.timing().kind().dated())
                .count();
        var dated = material.liveTasks().stream().filter(this::comesUp).map(this::comingUp);
        var all = ongoing == 0
                ? Stream.<Proposal>empty()
                : Stream.of(Proposal.plain(Section.NEXT, phrases.ongoing((int) ongoing)));
        return Stream.concat(dated, all).toList();
    }

    /** Dated, not completed, and due by the end of the next period; or at a standstill. */
    private boolean comesUp(PlanTask task) {
        var standing = material.standing(task);
        if (standing.filter(LineStatus.COMPLETED::equals).isPresent()) {
            return false;
        }
        boolean due = task.timing()
                .dueBefore()
                .filter(day -> material.next()
                        .map(period -> !day.isAfter(period.to().plusDays(1)))
                        .orElse(true))
                .isPresent();
        return due || standing.filter(LineStatus::nothingDone).isPresent();
    }

    private Proposal comingUp(PlanTask task) {
        return new Proposal(
                Section.NEXT,
                task.heading(),
                Optional.of(task.id()),
                sources(material.lines(task).stream().filter(material::leads).toList(), Aspect.STATUS),
                () -> Wording.of(phrases.comingUp(task)));
    }

    /** The same for the body and for the annex. */
    private List<Source> resultSources(PlanTask task) {
        return results.computeIfAbsent(task, one -> sources(material.lines(one), Aspect.RESULT));
    }

    private static List<Source> sources(List<ReportLine> lines, Aspect aspect) {
        return lines.stream().map(line -> Source.of(line, aspect)).toList();
    }
}
