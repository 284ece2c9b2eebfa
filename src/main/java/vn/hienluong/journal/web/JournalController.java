package vn.hienluong.journal.web;

import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.audit.Audit;
import vn.hienluong.audit.AuditEntry;
import vn.hienluong.audit.JournalFilter;
import vn.hienluong.audit.Verifier;
import vn.hienluong.authority.Actor;
import vn.hienluong.journal.JournalAction;
import vn.hienluong.journal.web.JournalPage.Row;
import vn.hienluong.organization.People;
import vn.hienluong.platform.NotFound;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.HistoryLine;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.search.Search;
import vn.hienluong.search.Search.Named;

/** Who did what, the latest first; and everything that was done to one record. */
@Controller
class JournalController {

    private static final int FULL_PAGE = 50;
    private static final String HERE = "/journal";

    private final Audit audit;
    private final Verifier verifier;
    private final Search search;
    private final People people;
    private final Templates templates;

    JournalController(Audit audit, Verifier verifier, Search search, People people, Templates templates) {
        this.audit = audit;
        this.verifier = verifier;
        this.search = search;
        this.people = people;
        this.templates = templates;
    }

    @Needs(JournalAction.READ)
    @GetMapping(HERE)
    Html index(
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam @Nullable UUID before,
            Actor by,
            Screen screen) {
        var first = Typed.day(from);
        var last = Typed.day(to);
        var filter = new JournalFilter(
                Typed.id(author, id -> id),
                first.map(Time::startOf),
                last.map(Time::endOf),
                Optional.ofNullable(before));
        var entries = audit.journal(filter, FULL_PAGE, by.agency());
        var sealed = verifier.state(by.agency());
        var page = new JournalPage(
                rows(entries, by, screen),
                people.all(by.agency()).stream()
                        .map(person -> new Choice(person.id().toString(), person.fullName()))
                        .toList(),
                author,
                first.map(LocalDate::toString).orElse(""),
                last.map(LocalDate::toString).orElse(""),
                Refusal.of("journal.sealed", sealed.entries(), sealed.tail()),
                JournalAction.PROVE.allowedTo(by),
                older(entries, author, from, to));
        return Html.page(templates.journalIndex(screen, page));
    }

    @Needs(JournalAction.READ_RECORD)
    @GetMapping(HERE + "/records/{record}")
    Html show(@PathVariable UUID record, Actor by, Screen screen) {
        var named = search.named(java.util.Set.of(record), by).get(record);
        if (named == null) {
            throw new NotFound();
        }
        var lines = audit.historyOf(by.agency(), record).reversed().stream()
                .map(entry -> new HistoryLine(
                        screen.say(entry.act()),
                        screen.text().moment(entry.at()),
                        entry.author().label(),
                        entry.reason()))
                .toList();
        return Html.page(templates.journalRecord(screen, named.title(), named.href(), lines));
    }

    /** Proves the whole journal now: recomputes the chain and holds it against what was signed. */
    @Needs(JournalAction.PROVE)
    @PostMapping(HERE + "/proof")
    Html prove(Actor by) {
        by.require(JournalAction.PROVE);
        var found = verifier.verify(by.agency());
        var back = Html.seeOther(HERE);
        return found.broken()
                .map(broken -> back.refusing(Refusal.of("journal.broken", broken.place())))
                .orElseGet(() -> back.saying("journal.intact", found.entries(), found.unsealed()));
    }

    private List<Row> rows(List<AuditEntry> entries, Actor by, Screen screen) {
        var records = entries.stream().map(entry -> entry.subject().id()).collect(Collectors.toSet());
        var named = search.named(records, by);
        return entries.stream().map(entry -> row(entry, named, screen)).toList();
    }

    private static Row row(AuditEntry entry, Map<UUID, Named> all, Screen screen) {
        var record = entry.subject().id();
        var named = Optional.ofNullable(all.get(record));
        return new Row(
                screen.say(entry.act()),
                screen.text().moment(entry.at()),
                entry.author().label(),
                entry.author().origin(),
                entry.reason().orElse(""),
                named.map(Named::title).orElse(""),
                named.map(Named::href).orElse(""),
                named.map(_ -> HERE + "/records/" + record).orElse(""));
    }

    private static Optional<String> older(List<AuditEntry> entries, String author, String from, String to) {
        return entries.size() < FULL_PAGE
                ? Optional.empty()
                : Optional.of(UriComponentsBuilder.fromPath(HERE)
                        .queryParam("author", "{author}")
                        .queryParam("from", "{from}")
                        .queryParam("to", "{to}")
                        .queryParam("before", entries.getLast().id())
                        .encode()
                        .buildAndExpand(author, from, to)
                        .toUriString());
    }
}
