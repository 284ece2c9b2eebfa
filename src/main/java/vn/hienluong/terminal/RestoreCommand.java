package vn.hienluong.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.audit.Verifier;
import vn.hienluong.backup.Journals;
import vn.hienluong.backup.Restore;
import vn.hienluong.backup.Unpacked;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;

/** {@code restore}: a backup into an empty place, proved by its digests and by the journal's chain. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Parameters(arity = "1")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data")
    private Path data = DataFolder.serve();

    @Override
    public Integer call() throws Exception {
        var passphrase = Passphrase.ask(terminal.text());
        if (passphrase.isEmpty()) {
            return terminal.refuse(Refusal.of("terminal.backup.no-passphrase"));
        }
        return switch (Unpacked.of(file, passphrase.get(), data)) {
            case Outcome.Refused<Unpacked>(var refusal) -> terminal.refuse(refusal);
            case Outcome.Done<Unpacked>(var backup) -> load(backup);
        };
    }

    /** First with the schema as it was when the backup was taken, then with what came since. */
    private int load(Unpacked backup) throws Exception {
        boolean loaded = false;
        try (backup) {
            var outcome = loaded(backup);
            if (outcome instanceof Outcome.Refused<Long>(var refusal)) {
                return terminal.refuse(refusal);
            }
            loaded = true;
            System.out.println(terminal.text().say("terminal.restore.loaded", data, outcome.orElseThrow()));
        } finally {
            if (!loaded) {
                sweep();
            }
        }
        return prove();
    }

    /** The folder was empty when this began; what cannot be loaded leaves it so. */
    private void sweep() throws IOException {
        try (var inside = Files.list(data)) {
            for (var left : inside.toList()) {
                FileSystemUtils.deleteRecursively(left);
            }
        }
    }

    private Outcome<Long> loaded(Unpacked backup) throws Exception {
        try (var house = open("--spring.flyway.target=" + backup.version())) {
            // whoever asks for a façade finds the schema made
            house.getBean(Agencies.class);
            return house.getBean(Restore.class).load(backup);
        }
    }

    private int prove() {
        try (var house = open()) {
            int worst = house.getBean(Agencies.class).all().stream()
                    .mapToInt(agency -> prove(agency, house))
                    .max()
                    .orElse(Terminal.DONE);
            house.getBean(Journals.class).record("backup.restored", Terminal.user());
            return worst;
        }
    }

    private int prove(AgencyId id, ConfigurableApplicationContext house) {
        var agency = Tenancy.in(id, () -> house.getBean(Agencies.class).profile(id));
        var found = Tenancy.in(id, () -> house.getBean(Verifier.class).verify(id));
        return AuditCommand.tell(found, agency.shortName(), terminal);
    }

    private ConfigurableApplicationContext open(String... more) {
        return new SpringApplicationBuilder(terminal.program())
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(Stream.concat(
                                Stream.of("--hienluong.data=" + data, "--db-scheduler.enabled=false"), Stream.of(more))
                        .toArray(String[]::new));
    }
}
