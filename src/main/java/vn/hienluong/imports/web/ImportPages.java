package vn.hienluong.imports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hienluong.authority.Actor;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.extraction.Grid;
import vn.hienluong.extraction.Paragraph;
import vn.hienluong.extraction.Piece;
import vn.hienluong.extraction.SourceDocument;
import vn.hienluong.files.Files;
import vn.hienluong.imports.Difference;
import vn.hienluong.imports.ImportId;
import vn.hienluong.imports.Imports;
import vn.hienluong.imports.ReadPlan;
import vn.hienluong.imports.web.ImportPage.Count;
import vn.hienluong.imports.web.ImportPage.HeaderBox;
import vn.hienluong.imports.web.ImportPage.PaperCell;
import vn.hienluong.imports.web.ImportPage.PaperPiece;
import vn.hienluong.imports.web.ImportPage.PartyBox;
import vn.hienluong.imports.web.ImportPage.PeriodBox;
import vn.hienluong.imports.web.ImportPage.TaskBox;
import vn.hienluong.organization.Unit;
import vn.hienluong.plans.TimingKind;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.reading.DraftGroup;
import vn.hienluong.reading.DraftNote;
import vn.hienluong.reading.DraftParty;
import vn.hienluong.reading.DraftPeriod;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.PlanDraft;

/** Puts a draft and its paper together for the page. */
@Component
class ImportPages {

    /** What is surer than this is not pointed at. */
    private static final double SURE = 0.8;

    private static final String ALL = "*";

    private final Imports imports;
    private final Files files;
    private final Extraction extraction;

    ImportPages(Imports imports, Files files, Extraction extraction) {
        this.imports = imports;
        this.files = files;
        this.extraction = extraction;
    }

    ImportPage of(ImportId id, Text text, Actor by) {
        var read = imports.require(id, by.agency());
        var draft = read.draft();
        var units = imports.units(by.agency());
        var tasks = tasks(draft, units, text);
        return new ImportPage(
                "/imports/" + id,
                title(read, text),
                read.file().isPresent() ? read.fileName() : "",
                read.file().map(file -> files.require(file, by.agency()).sha256()),
                read.version(),
                read.open(),
                read.plan().map(plan -> "/plans/" + plan),
                header(draft, text),
                draft.warnings().stream().map(note -> say(note, text)).toList(),
                tasks,
                draft.periods().stream().map(period -> period(period, text)).toList(),
                new Count(
                        tasks.size(),
                        draft.tasks().stream()
                                .mapToInt(task -> task.leads().size())
                                .sum(),
                        (int) tasks.stream().filter(TaskBox::doubtful).count()),
                paper(read, by),
                imports.corrections(id, by.agency()),
                difference(read, by),
                choices(units, text),
                Arrays.stream(TimingKind.values())
                        .map(kind -> new Choice(kind.name(), text.name("imports.timing", kind)))
                        .toList(),
                groups(draft));
    }

    private static String title(ReadPlan read, Text text) {
        return read.copiedFrom().isPresent()
                ? text.say(
                        "imports.title.copy",
                        read.sign(),
                        Integer.toString(read.draft().year()))
                : text.say("imports.title", read.sign());
    }

    private static HeaderBox header(PlanDraft draft, Text text) {
        return new HeaderBox(
                draft.number(),
                draft.notation(),
                draft.date().map(LocalDate::toString).orElse(""),
                draft.place(),
                draft.title(),
                Integer.toString(draft.year()),
                draft.opening(),
                draft.signer().capacity(),
                draft.signer().position(),
                draft.signer().name(),
                draft.bases().stream()
                        .map(basis -> String.join(
                                        " ",
                                        basis.kind(),
                                        basis.number(),
                                        basis.date().map(text::day).orElse(""),
                                        basis.issuer(),
                                        basis.subject())
                                .replaceAll("\\s+", " "))
                        .toList(),
                draft.recipients());
    }

    private static List<TaskBox> tasks(PlanDraft draft, List<Unit> units, Text text) {
        Map<String, String> names = units.stream()
                .collect(Collectors.toMap(unit -> unit.id().value().toString(), Unit::name, (a, _) -> a));
        var boxes = new ArrayList<TaskBox>();
        int group = -1;
        for (var task : draft.tasks()) {
            int now = task.group().orElse(-1);
            boxes.add(task(task, draft.groups(), now != group, names, text));
            group = now;
        }
        return boxes;
    }

    private static TaskBox task(
            DraftTask task, List<DraftGroup> groups, boolean begins, Map<String, String> names, Text text) {
        var leads =
                task.leads().stream().map(party -> party(party, names, text)).toList();
        boolean unknown = leads.isEmpty() || leads.stream().anyMatch(lead -> !lead.known());
        var timing = task.timing();
        return new TaskBox(
                Integer.toString(task.row()),
                task.printedNumber(),
                task.group().isPresent()
                        ? groups.get(task.group().getAsInt()).printedNumber() + " "
                                + groups.get(task.group().getAsInt()).title()
                        : "",
                begins,
                task.text(),
                task.product(),
                leads,
                task.coordinators().stream()
                        .map(party -> party(party, names, text))
                        .toList(),
                timing.kind().name(),
                text.name("imports.timing", timing.kind()),
                timing.printed(),
                timing.dueBefore().map(LocalDate::toString).orElse(""),
                task.group().isPresent() ? Integer.toString(task.group().getAsInt()) : "",
                unknown || task.confidence() < SURE || timing.kind() == TimingKind.UNRECOGNISED,
                Math.round(task.confidence() * 100) + "%",
                task.notes().stream().map(note -> say(note, text)).toList());
    }

    private static PartyBox party(DraftParty party, Map<String, String> names, Text text) {
        if (party.all()) {
            return new PartyBox(party.printed(), ALL, text.say("imports.all-units"), true);
        }
        return party.unit()
                .map(unit -> unit.value().toString())
                .map(unit -> new PartyBox(party.printed(), unit, names.getOrDefault(unit, party.name()), true))
                .orElseGet(() -> new PartyBox(party.printed(), "", "", false));
    }

    private static String say(DraftNote note, Text text) {
        return text.say(new Refusal(note.key(), List.copyOf(note.arguments())));
    }

    private static PeriodBox period(DraftPeriod period, Text text) {
        return new PeriodBox(
                period.code(),
                text.name("imports.period", period.kind()),
                period.title(),
                period.from().toString(),
                period.to().toString(),
                period.cutOff().toString(),
                period.dueBefore().toString(),
                period.opensOn().toString());
    }

    private List<PaperPiece> paper(ReadPlan read, Actor by) {
        return imports.paper(read, by.agency())
                .map(paper -> paper(read.fileName(), paper))
                .orElse(List.of());
    }

    private List<PaperPiece> paper(String name, byte[] paper) {
        return switch (extraction.read(name, paper)) {
            case Outcome.Done<SourceDocument>(var document) ->
                document.pieces().stream().map(ImportPages::piece).toList();
            case Outcome.Refused<SourceDocument> _ -> List.of();
        };
    }

    private static PaperPiece piece(Piece piece) {
        return switch (piece) {
            case Paragraph paragraph -> new PaperPiece(paragraph.text(), paragraph.bold(), List.of());
            case Grid grid ->
                new PaperPiece(
                        "",
                        false,
                        grid.rows().stream()
                                .map(row -> row.cells().stream()
                                        .map(cell -> new PaperCell(cell.text(), cell.bold(), cell.span()))
                                        .toList())
                                .toList());
        };
    }

    /** Against the reading before this one of a paper with the same sign. */
    private List<Difference.Line> difference(ReadPlan read, Actor by) {
        return imports.latest(by.agency()).stream()
                .filter(other -> !other.id().equals(read.id()) && other.sign().equals(read.sign()))
                .filter(other -> other.readAt().isBefore(read.readAt()))
                .findFirst()
                .map(other -> Difference.between(other.draft(), read.draft()))
                .orElse(List.of());
    }

    private static List<Choice> choices(List<Unit> units, Text text) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(ALL, text.say("imports.all-units")));
        units.forEach(unit -> choices.add(new Choice(unit.id().value().toString(), unit.name())));
        return choices;
    }

    private static List<Choice> groups(PlanDraft draft) {
        var choices = new ArrayList<Choice>();
        for (int place = 0; place < draft.groups().size(); place++) {
            var group = draft.groups().get(place);
            choices.add(new Choice(Integer.toString(place), group.printedNumber() + " " + group.title()));
        }
        return choices;
    }
}
