package vn.hienluong.terminal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.backup.Backup;
import vn.hienluong.backup.Backup.Taken;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/** {@code backup}: the whole installation in one encrypted file, also while its server runs. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Mixin
    private final InHouse data = new InHouse();

    @Option(names = "--out", required = true)
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws Exception {
        var passphrase = Passphrase.ask(terminal.text());
        if (passphrase.isEmpty()) {
            return terminal.refuse(Refusal.of("terminal.backup.no-passphrase"));
        }
        try (var house = data.open(terminal)) {
            return switch (house.getBean(Backup.class).take(out, passphrase.get(), Terminal.user())) {
                case Outcome.Refused<Taken>(var refusal) -> terminal.refuse(refusal);
                case Outcome.Done<Taken>(var taken) -> told(taken);
            };
        }
    }

    private int told(Taken taken) {
        System.out.println(terminal.text()
                .say("terminal.backup.taken", out, taken.tables(), taken.rows(), taken.files(), taken.bytes()));
        taken.lost().forEach(content -> System.err.println(terminal.text().say("terminal.backup.lost", content)));
        return taken.lost().isEmpty() ? Terminal.DONE : Terminal.REFUSED;
    }
}
