package vn.hienluong.consolidation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hienluong.plans.TaskId;

/**
 * The report with its statements, in the order in which they are read.
 *
 * @param unseen proposals from what came in since, for which there is no statement yet: drafting again brings them
 */
public record ReportDraft(ConsolidatedReport report, List<Statement> statements, int unseen) {

    public ReportDraft {
        statements = List.copyOf(statements);
    }

    public Stream<Statement> in(Section section) {
        return statements.stream().filter(statement -> statement.section() == section);
    }

    public Optional<Statement> find(UUID id) {
        return statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    public Optional<Statement> on(TaskId task, Section section) {
        return in(section)
                .filter(statement -> statement.task().filter(task::equals).isPresent())
                .findFirst();
    }
}
