package vn.hienluong.terminal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.audit.Verifier;
import vn.hienluong.backup.Restore;
import vn.hienluong.database.Database;
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
        return switch (Restore.unpack(file, passphrase.get(), data)) {
            case Outcome.Refused<Restore>(var refusal) -> terminal.refuse(refusal);
            case Outcome.Done<Restore>(var restore) -> load(restore);
        };
    }

    /** First with the schema as it was when the backup was taken, then with what came since. */
    private int load(Restore restore) throws Exception {
        Outcome<Long> loaded;
        try (var house = open("--spring.flyway.target=" + restore.version())) {
            // whoever asks for a façade finds the schema made
            house.getBean(Agencies.class);
            loaded = restore.load(house.getBean(Database.class).access());
        }
        return switch (loaded) {
            case Outcome.Refused<Long>(var refusal) -> terminal.refuse(refusal);
            case Outcome.Done<Long>(var rows) -> {
                System.out.println(terminal.text().say("terminal.restore.loaded", data, rows));
                yield prove();
            }
        };
    }

    private int prove() {
        try (var house = open()) {
            return house.getBean(Agencies.class).all().stream()
                    .mapToInt(agency -> prove(agency, house))
                    .max()
                    .orElse(Terminal.DONE);
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
