package vn.hienluong.information.web;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.hienluong.authority.Actor;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Papers;
import vn.hienluong.drafting.Table;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.RequestState;
import vn.hienluong.information.Requests;
import vn.hienluong.organization.Units;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** Sổ theo dõi cung cấp thông tin theo yêu cầu: the register under a filter, as a page and as a file. */
@Controller
class RegisterController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final double WIDTH = 30;
    private static final int MOST = 5_000;

    private final Requests requests;
    private final RequestNames names;
    private final Units units;
    private final Papers papers;
    private final Clock clock;
    private final Templates templates;

    RegisterController(
            Requests requests, RequestNames names, Units units, Papers papers, Clock clock, Templates templates) {
        this.requests = requests;
        this.names = names;
        this.units = units;
        this.papers = papers;
        this.clock = clock;
        this.templates = templates;
    }

    @Needs(InformationAction.VIEW)
    @GetMapping(RequestQuery.LIST)
    Html index(@ModelAttribute RequestQuery query, Actor by, Screen screen) {
        var found = requests.list(query.filter(), query.begin(), Requests.PAGE, by);
        var known = names.of(screen.text(), by.agency());
        var page = new RequestListPage(
                found.stream().map(known::row).toList(),
                filters(query, by, screen),
                InformationAction.ENTER.allowedTo(by),
                query.href(RequestQuery.FILE),
                found.size() < Requests.PAGE
                        ? Optional.empty()
                        : Optional.of(query.continuing(found.getLast().id())));
        return Html.page(templates.informationIndex(screen, page));
    }

    private RequestListPage.Filters filters(RequestQuery query, Actor by, Screen screen) {
        var shows = new ArrayList<Choice>();
        shows.add(new Choice(RequestQuery.OPEN, screen.say("information.show.open")));
        shows.add(new Choice(RequestQuery.LATE, screen.say("information.show.late")));
        Stream.of(RequestState.Name.values())
                .forEach(state ->
                        shows.add(new Choice(state.name(), screen.text().name("information.state", state))));
        var all = units.on(Time.today(clock), by.agency()).stream()
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
        return new RequestListPage.Filters(shows, all, query.show(), query.unit(), query.year(), query.q());
    }

    /** Without anybody's name: it goes to whoever counts. */
    @Needs(InformationAction.VIEW)
    @GetMapping(RequestQuery.FILE)
    ResponseEntity<byte[]> show(@ModelAttribute RequestQuery query, Actor by, Screen screen) {
        var known = names.of(screen.text(), by.agency());
        var lines = new ArrayList<Table.Row>();
        requests.list(query.filter(), Optional.empty(), MOST, by).stream()
                .map(known::row)
                .forEach(row -> lines.add(Table.row(
                        row.sign(), row.arrived(), row.channel(), row.wanted(), row.unit(), row.due(), row.state())));
        var columns = Stream.of("sign", "arrived", "channel", "wanted", "unit", "due", "state")
                .map(column -> new Table.Column(screen.say("information.column." + column), WIDTH, Table.Align.LEFT))
                .toList();
        var paper = Paper.titled(clock.instant(), screen.say("information.menu"), screen.say("information.title"))
                .say(new Table(columns, lines))
                .build();
        return Download.of(papers.xlsx(paper), XLSX, screen.say("information.file") + ".xlsx");
    }
}
