package vn.hienluong.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.audit.JournalFile;
import vn.hienluong.audit.JournalFile.Checked;
import vn.hienluong.audit.Sealer;
import vn.hienluong.audit.Verification;
import vn.hienluong.audit.Verifier;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/**
 * {@code audit verify} proves that nobody altered the journal, and names the tail that is not chained yet; {@code audit
 * export} writes it down for an inspector, {@code audit check} proves such a file without any data.
 */
@Command(
        name = "audit",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Export.class, AuditCommand.Check.class})
final class AuditCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Override
    public Integer call() {
        System.err.println(terminal.text().say("terminal.audit.which"));
        return Terminal.NOT_UNDERSTOOD;
    }

    @Command(name = "verify")
    static final class Verify implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private AuditCommand audit;

        @Mixin
        private final OnData data = new OnData();

        @Override
        public Integer call() {
            return data.inEach(
                    audit.terminal,
                    place -> tell(
                            place.the(Verifier.class).verify(place.agencyId()),
                            place.agency().shortName(),
                            audit.terminal));
        }
    }

    @Command(name = "export")
    static final class Export implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private AuditCommand audit;

        @Mixin
        private final OnData data = new OnData();

        @Option(names = "--out", required = true)
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Override
        public Integer call() {
            return data.inOne(audit.terminal, place -> {
                var journal = place.the(JournalFile.class);
                journal.recordExport(place.by().author());
                place.the(Sealer.class).seal(place.agencyId());
                var entries = journal.write(place.agencyId(), out);
                System.out.println(place.text().say("terminal.audit.exported", out, entries));
                return checked(out, audit.terminal);
            });
        }
    }

    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private AuditCommand audit;

        @Parameters(arity = "1")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Override
        public Integer call() throws IOException {
            if (!Files.isRegularFile(file)) {
                return audit.terminal.refuse(Refusal.of("terminal.audit.no-file", file.toString()));
            }
            return checked(file, audit.terminal);
        }
    }

    private static int checked(Path file, Terminal terminal) throws IOException {
        return switch (JournalFile.check(file)) {
            case Outcome.Refused<Checked>(var refusal) -> terminal.refuse(refusal);
            case Outcome.Done<Checked>(var checked) -> {
                int code = tell(checked.found(), file.toString(), terminal);
                System.out.println(terminal.text().say("terminal.audit.key", checked.fingerprint()));
                yield code;
            }
        };
    }

    static int tell(Verification found, String agency, Terminal terminal) {
        if (found.broken().isPresent()) {
            return terminal.refuse(broken(agency, found.broken().get()));
        }
        System.out.println(terminal.text().say("terminal.audit.intact", agency, found.entries(), found.unsealed()));
        return Terminal.DONE;
    }

    private static Refusal broken(String agency, Verification.Broken broken) {
        var key = switch (broken.fault()) {
            case ALTERED -> "terminal.audit.altered";
            case MISSING -> "terminal.audit.missing";
            case HEAD_DIFFERS -> "terminal.audit.head-differs";
            case SIGNATURE -> "terminal.audit.signature";
        };
        return Refusal.of(key, agency, broken.place());
    }
}
