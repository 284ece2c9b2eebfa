package vn.hienluong.publications.web;

import java.util.HashMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.Accepted;
import vn.hienluong.files.Arrivals;
import vn.hienluong.files.Brought;
import vn.hienluong.platform.Outcome;
import vn.hienluong.platform.web.Html;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.EditionContent;
import vn.hienluong.publications.EditionId;
import vn.hienluong.publications.PublicationAction;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.Writing;
import vn.hienluong.publications.facts.DataTable;
import vn.hienluong.publications.facts.TypedFacts;

/** A table of figures comes as a file instead of being typed. */
@Controller
class TableFileController {

    private final TableFile tables;
    private final Writing writing;
    private final Publications publications;
    private final Arrivals arrivals;

    TableFileController(TableFile tables, Writing writing, Publications publications, Arrivals arrivals) {
        this.tables = tables;
        this.writing = writing;
        this.publications = publications;
        this.arrivals = arrivals;
    }

    @Needs(PublicationAction.WRITE)
    @PostMapping("/publications/editions/{id}/table")
    Html create(@PathVariable EditionId id, @ModelAttribute Brought brought, Actor by) {
        var edition = publications.edition(id, by);
        var written = arrivals.with(
                brought,
                by,
                file -> file.map(table -> read(table, edition, by))
                        .orElseGet(() -> Outcome.refused("publications.file-missing")));
        return Html.seeOther(EditionController.at(id), written, "publications.table.read");
    }

    private Outcome<Edition> read(Accepted file, Edition edition, Actor by) {
        return tables.read(file.name(), file.bytes())
                .then(table -> writing.write(edition.id(), with(edition, table), edition.version(), by));
    }

    private static EditionContent with(Edition edition, DataTable table) {
        var content = edition.content();
        var values = new HashMap<>(content.facts().values());
        values.put("table", table.typed());
        return new EditionContent(
                content.vietnamese(),
                content.english(),
                new TypedFacts(content.facts().kind(), values),
                content.correctionNote());
    }
}
