package vn.hienluong.disclosure.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.disclosure.DisclosureAction;
import vn.hienluong.disclosure.ItemFilter.Show;
import vn.hienluong.disclosure.Items;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Papers;
import vn.hienluong.drafting.Table;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Screen;

/** The list under its filter as a file, to count and to sort. */
@Controller
class ExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final double WIDTH = 30;

    private final Items items;
    private final Names names;
    private final Papers papers;
    private final Clock clock;

    ExportController(Items items, Names names, Papers papers, Clock clock) {
        this.items = items;
        this.names = names;
        this.papers = papers;
        this.clock = clock;
    }

    @Needs(DisclosureAction.VIEW)
    @GetMapping(ItemQuery.FILE)
    ResponseEntity<byte[]> show(
            @ModelAttribute ItemQuery query,
            @RequestParam(defaultValue = "xlsx") String format,
            Actor by,
            Screen screen) {
        var known = names.of(by.agency(), screen.text());
        var rows = items.list(query.filter(Show.OUTSTANDING), Optional.empty(), Items.MOST, by).stream()
                .map(known::row)
                .map(row -> List.of(row.title(), row.duty(), row.unit(), row.due(), row.places(), row.standing()))
                .toList();
        var heads = Stream.of("title", "duty", "unit", "due", "places", "standing")
                .map(column -> screen.say("disclosure.column." + column))
                .toList();
        var name = screen.say("disclosure.file");
        return format.equals("csv")
                ? Download.of(csv(heads, rows), "text/csv;charset=UTF-8", name + ".csv")
                : Download.of(xlsx(heads, rows, screen), XLSX, name + ".xlsx");
    }

    private byte[] xlsx(List<String> heads, List<List<String>> rows, Screen screen) {
        var columns = heads.stream()
                .map(head -> new Table.Column(head, WIDTH, Table.Align.LEFT))
                .toList();
        var lines = new ArrayList<Table.Row>();
        rows.forEach(row -> lines.add(Table.row(row.toArray(String[]::new))));
        return papers.xlsx(Paper.titled(clock.instant(), screen.say("disclosure.menu"), screen.say("disclosure.title"))
                .say(new Table(columns, lines))
                .build());
    }

    /** RFC 4180, in UTF-8 with its mark, by which Excel knows it. */
    private static byte[] csv(List<String> heads, List<List<String>> rows) {
        return Stream.concat(Stream.of(heads), rows.stream())
                .map(row -> row.stream().map(ExportController::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What a sheet would take for a formula is written as text. */
    private static String cell(String text) {
        var safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
