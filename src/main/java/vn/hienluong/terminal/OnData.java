package vn.hienluong.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;

/**
 * The options of a command that works on data, and the way to it: beside the server that runs on them, or on the
 * database started for the length of the command.
 */
final class OnData {

    /** What a command does at its place of work; gives the exit code. */
    @FunctionalInterface
    interface Task {
        int at(Workplace place) throws Exception;
    }

    @Option(names = "--data")
    private @Nullable Path folder;

    @Option(names = "--agency")
    private @Nullable String agency;

    /** What a command does with the whole installation; gives the exit code. */
    @FunctionalInterface
    interface Whole {
        int in(ApplicationContext house) throws Exception;
    }

    int inHouse(Terminal terminal, Whole task) throws Exception {
        try (var house = open(terminal)) {
            return task.in(house);
        }
    }

    /** Works for the agency that was named; for the only one when none was. */
    int inOne(Terminal terminal, Task task) {
        try (var house = open(terminal)) {
            var all = profiles(house);
            var chosen = chosen(all);
            return chosen.size() == 1
                    ? work(terminal, house, chosen.getFirst(), task)
                    : terminal.refuse(whyNone(all, chosen));
        }
    }

    /** Works for each agency in turn, or for the one that was named; the worst exit code counts. */
    int inEach(Terminal terminal, Task task) {
        try (var house = open(terminal)) {
            var all = profiles(house);
            var chosen = chosen(all);
            return chosen.isEmpty()
                    ? terminal.refuse(whyNone(all, chosen))
                    : chosen.stream()
                            .mapToInt(profile -> work(terminal, house, profile, task))
                            .max()
                            .getAsInt();
        }
    }

    private ConfigurableApplicationContext open(Terminal terminal) {
        return new SpringApplicationBuilder(terminal.program())
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--hienluong.data=" + Optional.ofNullable(folder).orElseGet(DataFolder::inUse),
                        "--hienluong.db.attach=true",
                        "--db-scheduler.enabled=false");
    }

    private static int work(Terminal terminal, ApplicationContext house, AgencyProfile profile, Task task) {
        return Tenancy.in(profile.id(), () -> task.at(Workplace.in(house, profile, terminal.text())));
    }

    private static List<AgencyProfile> profiles(ApplicationContext house) {
        var agencies = house.getBean(Agencies.class);
        return agencies.all().stream()
                .map(id -> Tenancy.in(id, () -> agencies.profile(id)))
                .toList();
    }

    private List<AgencyProfile> chosen(List<AgencyProfile> all) {
        var wanted = agency;
        return wanted == null
                ? all
                : all.stream().filter(profile -> isCalled(profile, wanted)).toList();
    }

    private static boolean isCalled(AgencyProfile profile, String wanted) {
        return Stream.of(profile.shortName(), profile.notation(), profile.name())
                .anyMatch(name -> name.equalsIgnoreCase(wanted.strip()));
    }

    private Refusal whyNone(List<AgencyProfile> all, List<AgencyProfile> chosen) {
        if (all.isEmpty()) {
            return Refusal.of("terminal.agency.none");
        }
        var candidates = (chosen.isEmpty() ? all : chosen)
                .stream()
                        .map(profile -> "%s (%s)".formatted(profile.shortName(), profile.notation()))
                        .collect(Collectors.joining(", "));
        return agency == null
                ? Refusal.of("terminal.agency.several", candidates)
                : Refusal.of("terminal.agency.unknown", agency, candidates);
    }
}
