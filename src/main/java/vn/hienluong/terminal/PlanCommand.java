package vn.hienluong.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.imports.Imports;
import vn.hienluong.imports.ReadPlan;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.reading.DraftParty;
import vn.hienluong.reading.DraftTask;
import vn.hienluong.reading.PlanDraft;
import vn.hienluong.reading.Reading;
import vn.hienluong.reading.UnitNames;

/** {@code plan read FILE} looks at a plan without a database; {@code plan import FILE} keeps it as a draft. */
@Command(
        name = "plan",
        subcommands = {PlanCommand.Read.class, PlanCommand.Import.class})
final class PlanCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Override
    public Integer call() {
        System.err.println(terminal.text().say("terminal.plan.which"));
        return Terminal.NOT_UNDERSTOOD;
    }

    private static OptionalInt which(@Nullable Integer table) {
        return table == null ? OptionalInt.empty() : OptionalInt.of(table);
    }

    private static byte @Nullable [] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Command(name = "read")
    static final class Read implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private PlanCommand plan;

        @Parameters(index = "0", paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--json")
        private boolean json;

        @Option(names = "--table")
        private @Nullable Integer table;

        @Override
        public Integer call() {
            var content = content(file);
            if (content == null) {
                return plan.terminal.refuse(Refusal.of("terminal.plan.no-file", file.toString()));
            }
            var reading = new Reading(new Extraction());
            var name = String.valueOf(file.getFileName());
            return switch (reading.read(name, content, new UnitNames(Map.of()), which(table))) {
                case Outcome.Done<PlanDraft>(var draft) -> print(draft);
                case Outcome.Refused<PlanDraft>(var refusal) -> plan.terminal.refuse(refusal);
            };
        }

        private int print(PlanDraft draft) {
            var text = plan.terminal.text();
            if (json) {
                System.out.println(PlanJson.of(draft, text));
                return Terminal.DONE;
            }
            System.out.println(text.say(
                    "terminal.plan.head",
                    draft.number() + "/" + draft.notation(),
                    draft.title(),
                    draft.tasks().size(),
                    draft.groups().size()));
            draft.tasks().forEach(task -> System.out.println(line(task)));
            return Terminal.DONE;
        }

        private static String line(DraftTask task) {
            return "%3d  %-6s %s%n             %s | %s | %s"
                    .formatted(
                            task.row(),
                            task.printedNumber(),
                            task.text(),
                            names(task.leads()),
                            names(task.coordinators()),
                            task.timing().printed());
        }

        private static String names(java.util.List<DraftParty> parties) {
            return parties.stream().map(DraftParty::printed).collect(Collectors.joining("; "));
        }
    }

    @Command(name = "import")
    static final class Import implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private PlanCommand plan;

        @Mixin
        private final OnData data = new OnData();

        @Parameters(index = "0", paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--table")
        private @Nullable Integer table;

        @Override
        public Integer call() {
            var content = content(file);
            return content == null
                    ? plan.terminal.refuse(Refusal.of("terminal.plan.no-file", file.toString()))
                    : data.inOne(plan.terminal, place -> keep(content, place));
        }

        private int keep(byte[] content, Workplace place) {
            var name = String.valueOf(file.getFileName());
            return switch (place.the(Imports.class).read(name, content, which(table), place.by())) {
                case Outcome.Done<ReadPlan>(var read) -> {
                    System.out.println(place.text()
                            .say(
                                    "terminal.plan.kept",
                                    read.sign(),
                                    read.draft().tasks().size(),
                                    "/imports/" + read.id()));
                    yield Terminal.DONE;
                }
                case Outcome.Refused<ReadPlan>(var refusal) -> plan.terminal.refuse(refusal);
            };
        }
    }
}
