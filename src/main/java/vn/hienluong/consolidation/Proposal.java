package vn.hienluong.consolidation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.hienluong.consolidation.Statement.Flag;
import vn.hienluong.plans.HeadingId;
import vn.hienluong.plans.TaskId;
import vn.hienluong.reports.LineStatus;

/**
 * A statement as the program proposes it. Its sources are known at once, its words are made when they are asked for:
 * whether a statement is stale is seen without merging anything.
 */
record Proposal(
        Section section,
        Optional<HeadingId> heading,
        Optional<TaskId> task,
        List<Source> sources,
        Supplier<Wording> wording) {

    record Wording(String text, Set<Flag> flags, String contradiction, Optional<LineStatus> standing) {

        static Wording of(String text) {
            return new Wording(text, Set.of(), "", Optional.empty());
        }
    }

    /** What it is about: at most one proposal in a report. */
    record Key(Section section, Optional<HeadingId> heading, Optional<TaskId> task) {

        static Key of(Statement statement) {
            return new Key(statement.section(), statement.heading(), statement.task());
        }
    }

    Key key() {
        return new Key(section, heading, task);
    }

    boolean restsOn(List<Source> others) {
        return ordered(sources).equals(ordered(others));
    }

    private static List<Source> ordered(List<Source> sources) {
        return sources.stream()
                .sorted(Comparator.comparing(Source::line).thenComparing(Source::aspect))
                .toList();
    }

    static Proposal plain(Section section, String text) {
        return new Proposal(section, Optional.empty(), Optional.empty(), List.of(), () -> Wording.of(text));
    }
}
