package vn.hienluong.terminal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.bench.Measured;
import vn.hienluong.bench.PagesBench;
import vn.hienluong.bench.PapersBench;
import vn.hienluong.bench.PortalBench;
import vn.hienluong.bench.ReadingBench;
import vn.hienluong.bench.SearchBench;
import vn.hienluong.bench.StartBench;
import vn.hienluong.database.EmbeddedServer;
import vn.hienluong.platform.Refusal;

/** {@code bench}: how fast it is here, as a table; on a database of its own, deleted at the end. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {

    private enum Part {
        READING,
        PAPERS,
        PAGES,
        SEARCH,
        PORTAL,
        START
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Option(names = "--only", split = ",")
    private Set<Part> only = Set.of(Part.values());

    @Option(names = "--lines", defaultValue = "1000000")
    private int lines;

    @Option(names = "--users", defaultValue = "8")
    private int users;

    @Option(names = "--seconds", defaultValue = "20")
    private int seconds;

    private final Path data = DataFolder.bench();

    @Override
    public Integer call() throws Exception {
        if (EmbeddedServer.runsIn(data)) {
            return terminal.refuse(Refusal.of("terminal.bench.runs"));
        }
        FileSystemUtils.deleteRecursively(data);
        try {
            print(measure());
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        return Terminal.DONE;
    }

    private List<Measured> measure() throws Exception {
        var rows = new ArrayList<Measured>();
        if (only.contains(Part.READING)) {
            rows.addAll(new ReadingBench().run());
        }
        if (only.contains(Part.PAPERS)
                || only.contains(Part.PAGES)
                || only.contains(Part.SEARCH)
                || only.contains(Part.PORTAL)) {
            rows.addAll(withHouse());
        }
        if (only.contains(Part.START)) {
            rows.add(new StartBench(data.resolveSibling("bench-start")).run());
        }
        return rows;
    }

    private List<Measured> withHouse() throws Exception {
        var rows = new ArrayList<Measured>();
        try (var house = open()) {
            if (only.contains(Part.PAPERS)) {
                rows.addAll(house.getBean(PapersBench.class).run());
            }
            if (only.contains(Part.SEARCH)) {
                rows.addAll(house.getBean(SearchBench.class).run(lines, seconds));
            }
            if (only.contains(Part.PAGES)) {
                var pages = house.getBean(PagesBench.class);
                int there = pages.fill(lines);
                System.err.println(terminal.text().say("terminal.bench.filled", there));
                rows.addAll(pages.run(address(house), users, Duration.ofSeconds(seconds)));
            }
            if (only.contains(Part.PORTAL)) {
                rows.addAll(house.getBean(PortalBench.class).run(address(house), Duration.ofSeconds(seconds)));
            }
        }
        return rows;
    }

    private static String address(ConfigurableApplicationContext house) {
        return "http://localhost:" + house.getEnvironment().getRequiredProperty("local.server.port");
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(terminal.program())
                .run(
                        "--server.port=0",
                        "--hienluong.data=" + data,
                        "--hienluong.db.url=",
                        "--hienluong.schedule.enabled=false");
    }

    private void print(List<Measured> rows) {
        var text = terminal.text();
        System.out.println("%-64s %10s %10s  %-4s %s"
                .formatted(
                        text.say("terminal.bench.work"),
                        text.say("terminal.bench.median"),
                        text.say("terminal.bench.p95"),
                        "",
                        text.say("terminal.bench.goal")));
        for (var row : rows) {
            System.out.println("%-64s %10.1f %10.1f  %-4s %s"
                    .formatted(text.say(row.work()), row.median(), row.p95(), row.unit(), goal(row)));
        }
    }

    private static String goal(Measured row) {
        var sign = row.unit().equals(Measured.PER_SECOND) ? "\u2265 " : "< ";
        return row.goal().isEmpty() ? "" : sign + row.goal();
    }
}
