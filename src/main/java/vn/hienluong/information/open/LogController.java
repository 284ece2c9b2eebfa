package vn.hienluong.information.open;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.files.FileAnswers;
import vn.hienluong.files.FileId;
import vn.hienluong.files.Files;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.open.LogPage.Entry;
import vn.hienluong.information.open.LogPage.Row;
import vn.hienluong.information.published.PublicLog;
import vn.hienluong.information.published.PublicLog.Shown;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.PublicPages;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.Typed;

/** Thông tin đã cung cấp theo yêu cầu: what others asked and were answered, without anybody's name. */
@Controller
@PublicPages
class LogController {

    static final String ADDRESS = PublicLog.ADDRESS;

    private static final String WHY = "shows only what was approved for everybody";
    private static final String HERE = "/cong/{site}" + ADDRESS;
    private static final String IN_ENGLISH = "/cong/{site}/en" + ADDRESS;

    private final PublicLog log;
    private final Files files;
    private final FileAnswers answers;
    private final TrackPages pages;
    private final Templates templates;

    LogController(PublicLog log, Files files, FileAnswers answers, TrackPages pages, Templates templates) {
        this.log = log;
        this.files = files;
        this.answers = answers;
        this.pages = pages;
        this.templates = templates;
    }

    @OpenToAll(because = WHY)
    @GetMapping({HERE, IN_ENGLISH})
    Html index(@RequestParam(defaultValue = "") String sau, PublicScreen screen) {
        var rows = Tenancy.in(screen.agency(), () -> {
            var after = Typed.id(Typed.line(sau), RequestId::new).flatMap(id -> log.find(id, screen.agency()));
            return log.list(after, screen.agency());
        });
        var next = rows.size() < PublicLog.PAGE
                ? Optional.<String>empty()
                : Optional.of(screen.href(ADDRESS) + "?sau=" + rows.getLast().id());
        var page = new LogPage(rows.stream().map(row -> row(row, screen)).toList(), next);
        return Html.page(templates.informationLogs(screen, page));
    }

    private static Row row(Shown shown, PublicScreen screen) {
        return new Row(screen.href(ADDRESS + "/" + shown.id()), shown.title(), about(shown, screen));
    }

    static String about(Shown shown, PublicScreen screen) {
        return screen.say("information.open.log.about", shown.arrived(), shown.answered());
    }

    @OpenToAll(because = WHY)
    @GetMapping({HERE + "/{id}", IN_ENGLISH + "/{id}"})
    Html show(@PathVariable RequestId id, PublicScreen screen) {
        var entry = Tenancy.in(screen.agency(), () -> {
            var shown = log.find(id, screen.agency()).orElseThrow(NotFound::new);
            var rows = pages.rows(log.files(id, screen.agency()), ADDRESS + "/" + id + "/tep/", screen);
            return new Entry(shown.title(), about(shown, screen), shown.question(), shown.answer(), rows);
        });
        return Html.page(templates.informationLogEntry(screen, entry));
    }

    @OpenToAll(because = WHY)
    @GetMapping({HERE + "/{id}/tep/{file}", IN_ENGLISH + "/{id}/tep/{file}"})
    ResponseEntity<Resource> showFile(@PathVariable RequestId id, @PathVariable FileId file, PublicScreen screen) {
        return Tenancy.in(screen.agency(), () -> {
            List<FileId> open = log.files(id, screen.agency());
            if (!open.contains(file)) {
                throw new NotFound();
            }
            return answers.open(files.require(file, screen.agency()), false, screen.agency());
        });
    }
}
