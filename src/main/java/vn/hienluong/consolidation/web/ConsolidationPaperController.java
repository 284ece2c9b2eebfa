package vn.hienluong.consolidation.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.consolidation.Consolidation;
import vn.hienluong.consolidation.ConsolidationAction;
import vn.hienluong.consolidation.InternalPapers;
import vn.hienluong.consolidation.ReportPapers;
import vn.hienluong.consolidation.Stage.Issue;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Papers;
import vn.hienluong.files.Files;
import vn.hienluong.obligations.PeriodId;
import vn.hienluong.obligations.Periods;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;

/** The report and the internal papers as files: Word, PDF, Excel. What was issued is given back byte by byte. */
@Controller
class ConsolidationPaperController {

    private enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Papers::docx),
        PDF("application/pdf", Papers::pdf),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Papers::xlsx);

        private final String mediaType;
        private final BiFunction<Papers, Paper, byte[]> writer;

        Format(String mediaType, BiFunction<Papers, Paper, byte[]> writer) {
            this.mediaType = mediaType;
            this.writer = writer;
        }

        static Format of(String typed) {
            return Arrays.stream(values())
                    .filter(format -> format.ending().equals(typed))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Consolidation consolidation;
    private final ReportPapers reportPapers;
    private final InternalPapers internalPapers;
    private final Papers papers;
    private final Files files;
    private final Periods periods;

    ConsolidationPaperController(
            Consolidation consolidation,
            ReportPapers reportPapers,
            InternalPapers internalPapers,
            Papers papers,
            Files files,
            Periods periods) {
        this.consolidation = consolidation;
        this.reportPapers = reportPapers;
        this.internalPapers = internalPapers;
        this.papers = papers;
        this.files = files;
        this.periods = periods;
    }

    @Needed(ConsolidationAction.VIEW)
    @GetMapping("/periods/{period}/consolidation/paper")
    ResponseEntity<byte[]> show(
            @PathVariable PeriodId period,
            @RequestParam(defaultValue = "docx") String as,
            @RequestParam(defaultValue = "") String internal,
            Screen screen,
            Actor by) {
        var format = Format.of(as);
        var code = periods.require(period, by.agency()).code();
        if (!internal.isEmpty()) {
            var kind = Typed.choice(internal, InternalPapers.Kind.class).orElseThrow(NotFound::new);
            var name = screen.text().name("consolidation.internal-file", kind) + "-" + code;
            return answer(format, written(format, internalPapers.of(kind, period, by)), name);
        }
        var kept = consolidation.issue(period, by).flatMap(issue -> kept(issue, format, by));
        return answer(
                format, kept.orElseGet(() -> written(format, reportPapers.of(period, by.agency()))), "bao-cao-" + code);
    }

    private Optional<byte[]> kept(Issue issue, Format format, Actor by) {
        return switch (format) {
            case DOCX -> Optional.of(files.content(issue.docx(), by.agency()));
            case PDF -> Optional.of(files.content(issue.pdf(), by.agency()));
            case XLSX -> Optional.empty();
        };
    }

    private byte[] written(Format format, Paper paper) {
        return format.writer.apply(papers, paper);
    }

    private static ResponseEntity<byte[]> answer(Format format, byte[] content, String name) {
        return Download.of(content, format.mediaType, name + "." + format.ending());
    }
}
