package vn.hienluong.reports.finding;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.files.FileId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.reports.Evidence;
import vn.hienluong.reports.EvidenceId;
import vn.hienluong.reports.Evidences;
import vn.hienluong.search.Entry;
import vn.hienluong.search.SearchSource;

/** A document that proves a line, with the text of its file. One without a file is found by the lines that name it. */
@Component
class EvidenceSource implements SearchSource {

    private static final String KIND = "reports.found.evidence";

    private final Evidences evidences;
    private final Attached attached;

    EvidenceSource(Evidences evidences, Attached attached) {
        this.evidences = evidences;
        this.attached = attached;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("reports.evidence");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        var entries = evidences.find(new EvidenceId(subject.id()), agency).stream()
                .flatMap(evidence -> evidence.file().stream().map(file -> entry(evidence, file, agency)))
                .toList();
        return new Found(subject.id(), entries);
    }

    private Entry entry(Evidence evidence, FileId file, AgencyId agency) {
        return new Entry(
                KIND,
                evidence.id().value(),
                evidence.number(),
                evidence.subject().isBlank() ? evidence.number() : evidence.subject(),
                evidence.issuer() + "\n" + attached.text(file, agency),
                "/evidence/" + evidence.id() + "/file",
                ReportSource.readers(evidence.unit()),
                evidence.issuedOn());
    }
}
