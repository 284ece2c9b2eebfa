package vn.hienluong.reports.finding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hienluong.extraction.Extraction;
import vn.hienluong.extraction.SourceDocument;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;

/** The text of an attached file; nothing of a picture, a scan, or a file that cannot be read. */
@Component
class Attached {

    private static final Logger LOG = LoggerFactory.getLogger(Attached.class);

    private final Files files;
    private final Extraction extraction;

    Attached(Files files, Extraction extraction) {
        this.files = files;
        this.extraction = extraction;
    }

    String text(FileId id, AgencyId agency) {
        var file = files.require(id, agency);
        if (Extraction.tooLarge(file.size()).isPresent()) {
            return file.name();
        }
        try {
            return switch (extraction.read(file.name(), files.content(id, agency))) {
                case Outcome.Done<SourceDocument>(var document) -> file.name() + "\n" + document.text();
                case Outcome.Refused<SourceDocument> _ -> file.name();
            };
        } catch (RuntimeException damaged) {
            LOG.warn("file {} is found by its name alone", id, damaged);
            return file.name();
        }
    }
}
