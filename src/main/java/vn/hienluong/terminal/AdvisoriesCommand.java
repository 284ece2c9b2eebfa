package vn.hienluong.terminal;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.advisories.Composition;
import vn.hienluong.advisories.Finding;
import vn.hienluong.advisories.Osv;
import vn.hienluong.advisories.Part;
import vn.hienluong.advisories.Snapshot;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;

/** {@code advisories}: is something known against what this program is made of? Asks OSV, or the snapshot that came along. */
@Command(name = "advisories")
final class AdvisoriesCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Option(names = "--offline")
    private boolean offline;

    @Option(names = "--server", defaultValue = "https://api.osv.dev")
    @SuppressWarnings("NullAway.Init")
    private URI server;

    @Override
    public Integer call() {
        var parts = Composition.ofTheProgram();
        if (parts.isEmpty()) {
            return terminal.refuse(Refusal.of("advisories.no-list"));
        }
        var snapshot = Snapshot.ofTheProgram();
        var today = Time.today(Clock.systemUTC());
        if (offline) {
            return tell(snapshot.against(parts, today), parts, terminal.text().day(snapshot.taken()));
        }
        return switch (new Osv(server).ask(parts)) {
            case Outcome.Refused<List<Finding>>(var refusal) -> terminal.refuse(refusal);
            case Outcome.Done<List<Finding>>(var found) ->
                tell(snapshot.without(found, today), parts, terminal.text().day(today));
        };
    }

    private int tell(List<Finding> found, List<Part> parts, String day) {
        found.forEach(one -> System.out.println(
                terminal.text().say("advisories.found", one.part().toString(), one.advisory(), one.summary())));
        if (found.isEmpty()) {
            System.out.println(terminal.text().say("advisories.none", parts.size(), day));
            return Terminal.DONE;
        }
        return terminal.refuse(Refusal.of("advisories.update", found.size()));
    }
}
