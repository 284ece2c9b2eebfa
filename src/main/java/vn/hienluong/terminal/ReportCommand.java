package vn.hienluong.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.consolidation.ReportPapers;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Papers;
import vn.hienluong.obligations.Period;
import vn.hienluong.obligations.Periods;
import vn.hienluong.plans.Plan;
import vn.hienluong.plans.Plans;
import vn.hienluong.platform.Refusal;

/** {@code report}: the department's report of a period as Word, PDF or Excel; a draft is marked as one. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Mixin
    private final OnData data = new OnData();

    @Option(names = "--plan", required = true)
    @SuppressWarnings("NullAway.Init")
    private String plan;

    @Option(names = "--period", required = true)
    @SuppressWarnings("NullAway.Init")
    private String period;

    @Option(names = "--year")
    private @Nullable Integer year;

    @Option(names = "--out", required = true)
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() {
        return writer(null).isEmpty()
                ? terminal.refuse(Refusal.of("terminal.report.kind", out.toString()))
                : data.inOne(terminal, this::write);
    }

    private int write(Workplace place) throws IOException {
        var plans = place.the(Plans.class).bySign(plan, place.agencyId()).stream()
                .filter(one -> year == null || one.year() == year)
                .toList();
        if (plans.size() != 1) {
            return terminal.refuse(plans.isEmpty() ? Refusal.of("terminal.report.no-plan", plan) : several(plans));
        }
        var periods = place.the(Periods.class);
        var wanted = periods.byCode(plans.getFirst().id(), period, place.agencyId());
        if (wanted.isEmpty()) {
            var known = periods.of(plans.getFirst().id(), place.agencyId()).stream()
                    .map(Period::code)
                    .collect(Collectors.joining(", "));
            return terminal.refuse(Refusal.of("terminal.report.no-period", period, known));
        }
        var paper = place.the(ReportPapers.class).of(wanted.get().id(), place.agencyId());
        Files.write(out, writer(place.the(Papers.class)).orElseThrow().apply(paper));
        System.out.println(out);
        return Terminal.DONE;
    }

    private Refusal several(List<Plan> plans) {
        var candidates =
                plans.stream().map(one -> one.sign() + " (" + one.year() + ")").collect(Collectors.joining(", "));
        return Refusal.of("terminal.report.several", plan, candidates);
    }

    /** By the ending of the file; nothing for an ending that is none of the three. */
    private Optional<Function<Paper, byte[]>> writer(@Nullable Papers papers) {
        var name = out.toString().toLowerCase(Locale.ROOT);
        var kind = name.substring(name.lastIndexOf('.') + 1);
        return switch (kind) {
            case "docx" ->
                Optional.of(paper -> java.util.Objects.requireNonNull(papers).docx(paper));
            case "pdf" ->
                Optional.of(paper -> java.util.Objects.requireNonNull(papers).pdf(paper));
            case "xlsx" ->
                Optional.of(paper -> java.util.Objects.requireNonNull(papers).xlsx(paper));
            default -> Optional.empty();
        };
    }
}
