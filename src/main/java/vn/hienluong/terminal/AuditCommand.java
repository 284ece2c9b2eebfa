package vn.hienluong.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import vn.hienluong.platform.Time;
import vn.hienluong.proofs.Proofs;

/**
 * {@code audit verify} proves that nobody altered the journal, and names the tail that is not chained yet; {@code audit
 * export} writes it down for an inspector, {@code audit check} proves such a file without any data, also against heads that
 * were kept elsewhere.
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

        @Option(names = "--from", converter = Day.class)
        private @Nullable LocalDate from;

        /** The last day that is asked for. */
        @Option(names = "--to", converter = Day.class)
        private @Nullable LocalDate to;

        @Override
        public Integer call() {
            var first = Optional.ofNullable(from).map(Time::startOf);
            var until = Optional.ofNullable(to).map(Time::endOf);
            return data.inEach(
                    audit.terminal,
                    place -> Math.max(
                            tell(
                                    place.the(Verifier.class).verify(first, until, place.agencyId()),
                                    sentence(),
                                    place.agency().shortName(),
                                    audit.terminal),
                            ledger(place, audit.terminal)));
        }

        private Function<Verification, String> sentence() {
            return found -> from == null && to == null
                    ? "terminal.audit.intact"
                    : found.entries() == 0 ? "terminal.audit.intact-nothing" : "terminal.audit.intact-span";
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
                return told(JournalFile.check(out), out, audit.terminal);
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

        @Option(names = "--heads")
        private @Nullable Path heads;

        @Override
        public Integer call() throws IOException {
            for (var needed : heads == null ? List.of(file) : List.of(file, heads)) {
                if (!Files.isRegularFile(needed)) {
                    return audit.terminal.refuse(Refusal.of("terminal.audit.no-file", needed.toString()));
                }
            }
            return heads == null
                    ? told(JournalFile.check(file), file, audit.terminal)
                    : told(JournalFile.check(file, heads), file, audit.terminal);
        }
    }

    private static int told(Outcome<Checked> outcome, Path file, Terminal terminal) {
        return switch (outcome) {
            case Outcome.Refused<Checked>(var refusal) -> terminal.refuse(refusal);
            case Outcome.Done<Checked>(var checked) -> {
                int code = tell(checked.found(), file.toString(), terminal);
                System.out.println(terminal.text().say("terminal.audit.key", checked.fingerprint()));
                yield code;
            }
        };
    }

    static int tell(Verification found, String agency, Terminal terminal) {
        return tell(found, _ -> "terminal.audit.intact", agency, terminal);
    }

    private static int tell(
            Verification found, Function<Verification, String> intact, String agency, Terminal terminal) {
        if (found.broken().isPresent()) {
            return terminal.refuse(broken(agency, found.broken().get()));
        }
        System.out.println(terminal.text()
                .say(intact.apply(found), agency, found.entries(), found.unsealed(), found.first(), found.last()));
        return Terminal.DONE;
    }

    /** The ledger of what is public has a chain of its own. */
    private static int ledger(Workplace place, Terminal terminal) {
        var agency = place.agency().shortName();
        var found = place.the(Proofs.class).verify(place.agencyId());
        if (found.broken().isPresent()) {
            return terminal.refuse(Refusal.of(
                    "terminal.audit.ledger-broken", agency, found.broken().get()));
        }
        System.out.println(terminal.text().say("terminal.audit.ledger-intact", agency, found.links()));
        return Terminal.DONE;
    }

    private static Refusal broken(String agency, Verification.Broken broken) {
        var key = switch (broken.fault()) {
            case ALTERED -> "terminal.audit.altered";
            case MISSING -> "terminal.audit.missing";
            case HEAD_DIFFERS -> "terminal.audit.head-differs";
            case SIGNATURE -> "terminal.audit.signature";
            case UNSIGNED -> "terminal.audit.unsigned";
            case UNCHAINED -> "terminal.audit.unchained";
        };
        return Refusal.of(key, agency, broken.place());
    }
}
