package vn.hienluong.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;

/** The options of a command that works for agencies: which data, and which of the agencies in them. */
final class OnData {

    /** What a command does at its place of work; gives the exit code. */
    @FunctionalInterface
    interface Task {
        int at(Workplace place) throws Exception;
    }

    @Mixin
    private final InHouse house = new InHouse();

    @Option(names = "--agency")
    private @Nullable String agency;

    /** Works for the agency that was named; for the only one when none was. */
    int inOne(Terminal terminal, Task task) {
        try (var house = this.house.open(terminal)) {
            var all = profiles(house);
            var chosen = chosen(all);
            return chosen.size() == 1
                    ? work(terminal, house, chosen.getFirst(), task)
                    : terminal.refuse(whyNone(all, chosen));
        }
    }

    /** Works for each agency in turn, or for the one that was named; the worst exit code counts. */
    int inEach(Terminal terminal, Task task) {
        try (var house = this.house.open(terminal)) {
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
