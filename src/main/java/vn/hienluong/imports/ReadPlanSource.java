package vn.hienluong.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.plans.PlanAction;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.search.Entry;
import vn.hienluong.search.Readers;
import vn.hienluong.search.SearchSource;

/** Plans that were read and are not tracked yet; a tracked plan is found as itself. */
@Component
class ReadPlanSource implements SearchSource {

    private static final String KIND = "imports.found.import";
    private static final Readers READERS = Readers.of(PlanAction.IMPORT);

    private final ImportRepository imports;

    ReadPlanSource(ImportRepository imports) {
        this.imports = imports;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("imports.import");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        return new Found(
                subject.id(),
                imports
                        .find(new ImportId(subject.id()), agency)
                        .filter(ReadPlan::open)
                        .map(ReadPlanSource::entry)
                        .stream()
                        .toList());
    }

    private static Entry entry(ReadPlan read) {
        var title = read.draft().title();
        return new Entry(
                KIND,
                read.id().value(),
                read.sign(),
                title.isBlank() ? read.fileName() : title,
                read.fileName(),
                "/imports/" + read.id(),
                READERS,
                Optional.empty());
    }
}
