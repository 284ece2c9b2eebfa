package vn.hienluong.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hienluong.consolidation.ConsolidatedReport.Frame;
import vn.hienluong.consolidation.merging.Totals;
import vn.hienluong.plans.PlanTask;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;
import vn.hienluong.reports.LineStatus;

/** The standing phrases of such a report, filled from plan, period and agency: defaults, which the office may edit. */
final class Phrases {

    private final Material material;
    private final Text text;

    Phrases(Material material, Text text) {
        this.material = material;
        this.text = text;
    }

    Frame frame() {
        return new Frame(subject(), addressees(), recipients(), capacity().getLast(), "", 1);
    }

    /** "Kết quả thực hiện Kế hoạch … quý I năm 2021". */
    private String subject() {
        return text.say("consolidation.subject", plan(), material.period().title());
    }

    /** The plan's name in a sentence, without the year, which the period names. */
    private String plan() {
        var title = material.plan().title().strip().replaceAll("[.;,\\s]+$", "");
        var year = text.say("consolidation.year", String.valueOf(material.plan().year()));
        if (title.toLowerCase(Locale.ROOT).endsWith(year.toLowerCase(Locale.ROOT))) {
            title = title.substring(0, title.length() - year.length()).strip();
        }
        var kind = text.say("consolidation.plan-kind");
        boolean named = title.toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT));
        return named ? title : kind + " " + decapitalised(title);
    }

    String opening() {
        var plan = material.plan();
        var opening = plan.opening().strip().replaceAll("[.;,:\\s]+$", "");
        var cited = text.say("consolidation.opening.plan", plan.sign(), plan.issuedOn());
        if (opening.isEmpty()) {
            opening = text.say("consolidation.opening.begin", cited);
        } else if (!opening.contains(plan.sign())) {
            opening = opening + "; " + cited;
        }
        var period = material.period();
        return text.say("consolidation.opening", opening, material.agency().name(), period.title(), period.cutOff());
    }

    String closing() {
        var addressees = addressees().stream().map(this::shortened).toList();
        var named = text.say("consolidation.closing.report", decapitalised(subject()));
        var to = addressees.size() < 2
                ? text.say("consolidation.closing.to", addressees.getFirst())
                : text.say(
                        "consolidation.closing.to-and",
                        addressees.getFirst(),
                        String.join(", ", addressees.subList(1, addressees.size())));
        return text.say("consolidation.closing", named, material.agency().name(), to);
    }

    private List<String> addressees() {
        var superior = material.agency().superior().strip();
        var committee = text.say("consolidation.committee");
        var abbreviated = text.say("consolidation.committee.short");
        for (var level : text.say("consolidation.levels").split(";")) {
            var upper = superior.toUpperCase(Words.VIETNAMESE);
            if (upper.startsWith((abbreviated + " " + level).toUpperCase(Words.VIETNAMESE))
                    || upper.startsWith((committee + " " + level).toUpperCase(Words.VIETNAMESE))) {
                return List.of(committee + " " + level, text.say("consolidation.home-affairs"));
            }
        }
        return List.of(superior.isEmpty() ? text.say("consolidation.superior") : superior);
    }

    private String shortened(String addressee) {
        return addressee.replace(text.say("consolidation.committee"), text.say("consolidation.committee.short"));
    }

    private List<String> recipients() {
        boolean department = department();
        return List.of(
                text.say("consolidation.recipients.above"),
                text.say(department ? "consolidation.recipients.directors" : "consolidation.recipients.leaders"),
                text.say(department ? "consolidation.recipients.units" : "consolidation.recipients.offices"),
                text.say("consolidation.recipients.archive"));
    }

    private boolean department() {
        return material.agency().name().startsWith(text.say("consolidation.department") + " ");
    }

    /** Who may sign: the head, or a deputy for the head (the default, as under the plan). */
    List<List<String>> capacity() {
        var signer = material.plan().signer();
        var prefix = text.say("consolidation.signer.for") + " ";
        var capacity = signer.capacity().strip();
        var head = capacity.startsWith(prefix) ? capacity.substring(prefix.length()) : signer.position();
        if (head.isBlank()) {
            head = text.say("consolidation.signer.head");
        }
        var upper = head.strip().toUpperCase(Words.VIETNAMESE);
        return List.of(List.of(upper), List.of(prefix + upper, text.say("consolidation.signer.deputy", upper)));
    }

    /** "Nhìn chung, 22/28 nhiệm vụ đã được triển khai trong kỳ; 01 nhiệm vụ đã hoàn thành; …". */
    String counts(List<Optional<LineStatus>> standings) {
        var parts = new ArrayList<String>();
        parts.add(text.say(
                "consolidation.counts.carried-out",
                two(count(standings, LineStatus::carriedOut)),
                two(standings.size())));
        add(parts, "consolidation.counts.completed", count(standings, LineStatus.COMPLETED::equals));
        add(
                parts,
                "consolidation.counts.not-yet",
                count(standings, one -> one == LineStatus.NOT_YET_DUE || one == LineStatus.NOTHING_AROSE));
        add(parts, "consolidation.counts.not-done", count(standings, LineStatus::nothingDone));
        add(parts, "consolidation.counts.missing", (int)
                standings.stream().filter(Optional::isEmpty).count());
        return parts.stream().collect(Collectors.joining("; ", "", "."));
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(text.say(key, two(count)));
        }
    }

    private static int count(List<Optional<LineStatus>> standings, Predicate<LineStatus> which) {
        return (int) standings.stream().flatMap(Optional::stream).filter(which).count();
    }

    String ongoing(int tasks) {
        return text.say(
                "consolidation.next.ongoing", two(tasks), material.plan().sign());
    }

    String comingUp(PlanTask task) {
        var words = task.text().strip().replaceAll("[.;,\\s]+$", "");
        var printed = task.timing().printed().strip();
        return printed.isEmpty()
                ? text.say("consolidation.next.task", words)
                : text.say("consolidation.next.task-by", words, decapitalised(printed));
    }

    private String two(int number) {
        return Totals.number(BigDecimal.valueOf(number), text);
    }

    private static String decapitalised(String words) {
        return words.length() > 1 && Character.isLowerCase(words.charAt(1))
                ? words.substring(0, 1).toLowerCase(Words.VIETNAMESE) + words.substring(1)
                : words;
    }
}
