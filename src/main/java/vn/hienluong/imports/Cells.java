package vn.hienluong.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hienluong.reading.DraftParty;
import vn.hienluong.reading.DraftPeriod;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.PlanDraft;

/** What differs, cell by cell, in the words that people read. */
final class Cells {

    private Cells() {}

    record Change(String place, String from, String to) {}

    static List<Change> changed(DraftTask before, DraftTask after) {
        var changes = new ArrayList<Change>();
        var row = "task." + after.row() + ".";
        add(changes, row + "number", before.printedNumber(), after.printedNumber());
        add(changes, row + "text", before.text(), after.text());
        add(changes, row + "product", before.product(), after.product());
        add(changes, row + "leads", names(before.leads()), names(after.leads()));
        add(changes, row + "coordinators", names(before.coordinators()), names(after.coordinators()));
        add(changes, row + "timing", timing(before), timing(after));
        add(changes, row + "group", String.valueOf(before.group()), String.valueOf(after.group()));
        return changes;
    }

    static List<Change> changed(PlanDraft before, PlanDraft after) {
        var changes = new ArrayList<Change>();
        add(changes, "header.number", before.number(), after.number());
        add(changes, "header.notation", before.notation(), after.notation());
        add(
                changes,
                "header.date",
                day(before.date().orElse(null)),
                day(after.date().orElse(null)));
        add(changes, "header.place", before.place(), after.place());
        add(changes, "header.title", before.title(), after.title());
        add(changes, "header.year", Integer.toString(before.year()), Integer.toString(after.year()));
        add(changes, "header.opening", before.opening(), after.opening());
        add(changes, "header.signer", before.signer().toString(), after.signer().toString());
        return changes;
    }

    static List<Change> changed(List<DraftPeriod> before, List<DraftPeriod> after) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            var old = i < before.size() ? before.get(i) : null;
            var now = i < after.size() ? after.get(i) : null;
            var code = now != null ? now.code() : Objects.requireNonNull(old).code();
            add(changes, "period." + code, old == null ? "" : days(old), now == null ? "" : days(now));
        }
        return changes;
    }

    static String names(List<DraftParty> parties) {
        return parties.stream()
                .map(party -> party.printed()
                        + party.unit().map(unit -> "=" + unit.value()).orElse(party.all() ? "=*" : ""))
                .collect(Collectors.joining("; "));
    }

    private static String timing(DraftTask task) {
        var timing = task.timing();
        return timing.kind() + " " + timing.printed() + " "
                + day(timing.dueBefore().orElse(null));
    }

    private static String days(DraftPeriod period) {
        return "%s %s – %s, %s, %s"
                .formatted(period.title(), period.from(), period.to(), period.cutOff(), period.dueBefore());
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static void add(List<Change> changes, String place, String from, String to) {
        if (!from.strip().equals(to.strip())) {
            changes.add(new Change(place, from.strip(), to.strip()));
        }
    }
}
