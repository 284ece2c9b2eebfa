package vn.hienluong.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.database.EmbeddedServer;
import vn.hienluong.demo.Demo;
import vn.hienluong.demo.Demo.Told;
import vn.hienluong.demo.DemoAccount;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.Refusal;

/** {@code demo}: the main job on a sample department, on an embedded database of its own. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--reset")
    private boolean reset;

    @Option(names = "--port", defaultValue = "8080")
    private int port;

    @Option(names = "--out")
    private Path out = Path.of("out");

    @Option(names = "--data")
    private Path data = DataFolder.demo();

    @Override
    public Integer call() throws IOException {
        if (!once) {
            Ending.inOrder();
        }
        if (reset && EmbeddedServer.runsIn(data)) {
            return terminal.refuse(Refusal.of("terminal.demo.runs"));
        }
        if (reset) {
            forget(data);
        }
        var house = open();
        return switch (house.getBean(Demo.class).tell(data, out)) {
            case Outcome.Done<Told>(var told) -> print(told, house);
            case Outcome.Refused<Told>(var refusal) -> {
                house.close();
                yield terminal.refuse(refusal);
            }
        };
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(terminal.program())
                .web(once ? WebApplicationType.NONE : WebApplicationType.SERVLET)
                .lazyInitialization(once)
                .run(
                        "--server.port=" + port,
                        "--hienluong.data=" + data,
                        "--hienluong.db.url=",
                        "--hienluong.demo=true",
                        "--hienluong.schedule.enabled=" + !once);
    }

    private int print(Told told, ConfigurableApplicationContext house) {
        var text = terminal.text();
        System.out.println(text.say("terminal.demo.told", told.tasks(), told.leadLines()));
        System.out.println(text.say(
                "terminal.demo.sendings",
                told.sent(),
                told.owing(),
                told.late(),
                told.missing().size()));
        if (!told.missing().isEmpty()) {
            System.out.println(text.say("terminal.demo.missing", String.join("; ", told.missing())));
        }
        told.files().forEach(file -> System.out.println(text.say("terminal.demo.file", file.toString())));
        System.out.println(text.say("terminal.demo.accounts"));
        told.accounts().forEach(DemoCommand::print);
        if (once) {
            house.close();
            return Terminal.DONE;
        }
        System.out.println(text.say("terminal.demo.serves", "http://localhost:" + port));
        return Terminal.KEEPS_RUNNING;
    }

    private static void print(DemoAccount account) {
        System.out.println("  %-36s %-16s  %s".formatted(account.email(), account.password(), account.title()));
    }

    private static void forget(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
