package vn.hienluong.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.bench.ModelAgency.Size;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ReportPapers;
import vn.hienluong.drafting.Papers;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Tenancy;

/** From what the units sent to the Word file: the proposal is made, kept, and drawn up as the official paper. */
@Component
public class PapersBench {

    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final ModelAgency agencies;
    private final Seeds seeds;
    private final Consolidation consolidation;
    private final ReportPapers reportPapers;
    private final Papers papers;

    PapersBench(
            ModelAgency agencies, Seeds seeds, Consolidation consolidation, ReportPapers reportPapers, Papers papers) {
        this.agencies = agencies;
        this.seeds = seeds;
        this.consolidation = consolidation;
        this.reportPapers = reportPapers;
        this.papers = papers;
    }

    public List<Measured> run() throws Exception {
        var rows = new ArrayList<Measured>();
        rows.add(drafted(new Size(10, 4, 1, 28, 10), "PS", 12).as("bench.papers.small", "1000 ms"));
        for (var pool : heap()) {
            pool.resetPeakUsage();
        }
        rows.add(drafted(new Size(50, 1, 1, 1000, 50), "PL", 3).as("bench.papers.large", "10000 ms"));
        double peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBIBYTE;
        rows.add(new Measured("bench.papers.memory", peak, peak, Measured.MEBIBYTES, "512 MiB"));
        return rows;
    }

    /** Every unit leads every task; each period is drafted once, and the last ones are measured. */
    private Samples drafted(Size size, String notation, int times) throws Exception {
        var agency = agencies.found(notation);
        return Tenancy.in(agency, () -> {
            var periods = agencies.fill(agency, size);
            seeds.reportAll(agency);
            seeds.analyze();
            var next = periods.iterator();
            return Samples.of(periods.size() - times, times, () -> write(next.next(), agency));
        });
    }

    private int write(PeriodId period, AgencyId agency) {
        consolidation.draft(period, ModelAgency.actor(agency)).orElseThrow();
        return papers.docx(reportPapers.of(period, agency)).length;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
