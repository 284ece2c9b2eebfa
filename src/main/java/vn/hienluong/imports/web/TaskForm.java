package vn.hienluong.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.hienluong.authority.UnitId;
import vn.hienluong.organization.Unit;
import vn.hienluong.plans.TimingKind;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.reading.DraftParty;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.DraftTiming;
import vn.hienluong.reading.PlanDraft;

/** A row as the office corrects it; printed words and the units that they mean go together place by place. */
record TaskForm(
        @Nullable String number,
        @Nullable String text,
        @Nullable String product,
        @Nullable List<String> leadPrinted,
        @Nullable List<String> leadUnit,
        @Nullable List<String> coordinatorPrinted,
        @Nullable List<String> coordinatorUnit,
        @Nullable String timing,
        @Nullable String printedTiming,
        @Nullable String dueBefore,
        @Nullable String group,
        @Nullable Integer seen) {

    private static final String ALL = "*";

    int seenVersion() {
        return seen == null ? 0 : seen;
    }

    /** @param row place of the task, {@code draft} what its groups are */
    Outcome<DraftTask> read(int row, PlanDraft draft, List<Unit> units) {
        var words = Typed.text(text);
        if (words.isEmpty()) {
            return Outcome.refused("imports.task.text-missing");
        }
        var kind = Typed.choice(Typed.line(timing), TimingKind.class).orElse(TimingKind.UNRECOGNISED);
        var due = Typed.day(Typed.line(dueBefore));
        if (kind.dated() && due.isEmpty()) {
            return Outcome.refused("imports.task.due-missing");
        }
        var place = place();
        return Outcome.done(new DraftTask(
                row,
                Typed.line(number),
                place,
                words,
                Typed.text(product),
                "",
                parties(leadPrinted, leadUnit, units),
                parties(coordinatorPrinted, coordinatorUnit, units),
                new DraftTiming(kind, Typed.line(printedTiming), kind.dated() ? due : Optional.empty()),
                place.isPresent() && place.getAsInt() < draft.groups().size()
                        ? draft.groups().get(place.getAsInt()).dimension()
                        : Optional.empty(),
                1,
                List.of()));
    }

    private OptionalInt place() {
        var typed = Typed.line(group);
        return typed.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    private static List<DraftParty> parties(
            @Nullable List<String> printed, @Nullable List<String> chosen, List<Unit> units) {
        var parties = new ArrayList<DraftParty>();
        var which = chosen == null ? List.<String>of() : chosen;
        for (int i = 0; i < which.size(); i++) {
            var words = printed == null || i >= printed.size() ? "" : Typed.line(printed.get(i));
            var choice = Typed.line(which.get(i));
            var unit = Typed.id(choice, UnitId::new)
                    .flatMap(id ->
                            units.stream().filter(one -> one.id().equals(id)).findFirst());
            if (!words.isEmpty() || !choice.isEmpty()) {
                var name = unit.map(Unit::name).orElse(words);
                parties.add(new DraftParty(
                        words.isEmpty() ? name : words, name, unit.map(Unit::id), choice.equals(ALL), 1));
            }
        }
        return parties;
    }
}
