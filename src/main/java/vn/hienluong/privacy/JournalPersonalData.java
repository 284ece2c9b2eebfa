package vn.hienluong.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.audit.JournalFilter;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.privacy.SetAside.Why;

/**
 * The journal, which lies below this room, and the tables of libraries. The journal stays whole: each line is part of a
 * chain, and who held an office answers for what was done in it (ADR 0028).
 */
@Component
class JournalPersonalData implements PersonalDataSource {

    private static final Use JOURNAL = new Use(
            Whose.STAFF,
            "privacy.personal.journal",
            "privacy.personal.journal.why",
            Basis.SECURITY,
            Keep.FOR_EVER,
            OnRequest.STAYS);

    private final Audit audit;

    JournalPersonalData(Audit audit) {
        this.audit = audit;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(JOURNAL.in("audit.entry", "author_id", "author_label", "origin", "reason", "subject_id"));
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.CLOSED_LIST, "audit.entry", "author_kind", "act", "subject_kind"),
                SetAside.of(Why.TECHNICAL, "audit.entry", "salt", "digest"),
                SetAside.of(
                        Why.TECHNICAL,
                        "technical.flyway_schema_history",
                        "installed_by",
                        "installed_on",
                        "installed_rank"),
                SetAside.of(
                        Why.TECHNICAL,
                        "technical.scheduled_tasks",
                        "task_name",
                        "task_instance",
                        "task_data",
                        "picked",
                        "picked_by"));
    }

    /** What they did, and what was done to their record: of the latter not by whom, which is another's act. */
    @Override
    public List<Extract> about(DataSubject subject, AgencyId agency) {
        var self = Optional.of(subject.id());
        var own = new JournalFilter(self, Optional.empty(), Optional.empty(), Optional.empty());
        var acted = audit.journal(own, Extract.MOST, agency).stream().map(entry -> row(entry, true));
        var undergone = audit.historyOf(agency, subject.id()).stream()
                .filter(entry -> !entry.author().id().equals(self))
                .map(entry -> row(entry, false));
        return List.of(
                new Extract("audit.entry", Stream.concat(acted, undergone).toList()));
    }

    private static Map<String, @Nullable Object> row(AuditEntry entry, boolean own) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("at", entry.at());
        row.put("act", Refusal.of(entry.act()));
        row.put("author_label", own ? entry.author().label() : null);
        row.put("origin", own ? entry.author().origin() : null);
        row.put("reason", entry.reason().orElse(null));
        return row;
    }
}
