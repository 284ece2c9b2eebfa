package vn.hienluong.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.search.Indexer;

/** {@code reindex}: forgets what the search knows and reads every record again; nothing else changes. */
@Command(name = "reindex")
final class ReindexCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Mixin
    private final OnData data = new OnData();

    @Override
    public Integer call() {
        return data.inEach(terminal, place -> {
            int records = place.the(Indexer.class).rebuild(place.agencyId());
            System.out.println(
                    terminal.text().say("terminal.reindexed", place.agency().shortName(), records));
            return Terminal.DONE;
        });
    }
}
