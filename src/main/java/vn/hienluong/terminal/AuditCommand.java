package vn.hienluong.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.audit.Verification;
import vn.hienluong.audit.Verifier;
import vn.hienluong.platform.Refusal;

/** {@code audit verify}: proves that nobody altered the journal, and names the tail that is not chained yet. */
@Command(
        name = "audit",
        subcommands = {AuditCommand.Verify.class})
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
