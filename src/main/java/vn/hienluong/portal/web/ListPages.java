package vn.hienluong.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hienluong.platform.Time;
import vn.hienluong.platform.web.PublicScreen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.portal.web.ListPage.Option;
import vn.hienluong.portal.web.ListPage.Select;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.facts.PublicationKind;
import vn.hienluong.publications.reading.PublicFilter;
import vn.hienluong.publications.reading.PublicFilter.Fact;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicReading.Place;
import vn.hienluong.publications.reading.PublicRow;

/** A list of one kind, narrowed by what stands in the address. */
@Component
class ListPages {

    static final int PAGE = 20;

    private static final int YEARS = 15;

    private final PublicReading reading;
    private final Teasers teasers;
    private final InOneRead inOneRead;

    ListPages(PublicReading reading, Teasers teasers, InOneRead inOneRead) {
        this.reading = reading;
        this.teasers = teasers;
        this.inOneRead = inOneRead;
    }

    ListPage of(PublicationKind kind, ListController.Wanted wanted, PublicScreen screen) {
        return inOneRead.of(screen.agency(), () -> read(kind, wanted, screen));
    }

    private ListPage read(PublicationKind kind, ListController.Wanted wanted, PublicScreen screen) {
        var rows = reading.list(filter(kind, wanted, screen), place(wanted), PAGE, screen.at(), screen.agency());
        var href = screen.href("/" + kind.path());
        return new ListPage(
                screen.say(kind.label()),
                href,
                teasers.of(rows, screen),
                selects(kind, wanted, screen),
                kind.paper() ? Optional.of(Typed.line(wanted.so())) : Optional.empty(),
                rows.size() < PAGE ? Optional.empty() : Optional.of(next(href, wanted, rows.getLast())),
                typed(wanted).values().stream().anyMatch(value -> !value.isEmpty()));
    }

    private static PublicFilter filter(PublicationKind kind, ListController.Wanted wanted, PublicScreen screen) {
        var filter = PublicFilter.of(kind);
        filter = with(filter, Fact.NUMBER, wanted.so());
        filter = with(filter, Fact.FIELD, wanted.linhVuc());
        filter = with(filter, Fact.ISSUER, wanted.coQuan());
        filter = with(filter, Fact.TYPE, wanted.loai());
        var year = year(wanted);
        filter = filter.between(year.map(one -> LocalDate.of(one, 1, 1)), year.map(one -> LocalDate.of(one, 12, 31)));
        var today = Time.dayOf(screen.at());
        return switch (Typed.line(wanted.hieuLuc())) {
            case "con" -> filter.openOn(today);
            case "het" -> filter.endedOn(today);
            default -> filter;
        };
    }

    private static PublicFilter with(PublicFilter filter, Fact fact, @org.jspecify.annotations.Nullable String typed) {
        return Typed.maybe(Typed.line(typed))
                .map(value -> filter.with(fact, value))
                .orElse(filter);
    }

    private static Optional<Integer> year(ListController.Wanted wanted) {
        return Typed.maybe(Typed.line(wanted.nam()))
                .filter(typed -> typed.matches("(19|20|21)\\d\\d"))
                .map(Integer::valueOf);
    }

    private static Optional<Place> place(ListController.Wanted wanted) {
        var after = Typed.id(Typed.line(wanted.sau()), PublicationId::new);
        try {
            return after.isEmpty() || wanted.truoc() == null
                    ? Optional.empty()
                    : Optional.of(new Place(Instant.parse(wanted.truoc()), after.get()));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private List<Select> selects(PublicationKind kind, ListController.Wanted wanted, PublicScreen screen) {
        if (!kind.paper() && kind != PublicationKind.SCIENCE_PROJECT && kind != PublicationKind.SUPPORT_POLICY) {
            return List.of();
        }
        var selects = new ArrayList<Select>();
        add(selects, values("loai", "portal.filter.type", kind, Fact.TYPE, wanted.loai(), screen));
        add(selects, values("linh-vuc", "portal.filter.field", kind, Fact.FIELD, wanted.linhVuc(), screen));
        add(selects, values("co-quan", "portal.filter.issuer", kind, Fact.ISSUER, wanted.coQuan(), screen));
        if (kind.paper()) {
            selects.add(years(wanted, screen));
        }
        if (kind == PublicationKind.LEGAL_DOCUMENT) {
            selects.add(select(
                    "hieu-luc",
                    "portal.filter.in-force",
                    Stream.of(
                            new Option("con", screen.say("portal.in-force.yes"), "con".equals(wanted.hieuLuc())),
                            new Option("het", screen.say("portal.in-force.no"), "het".equals(wanted.hieuLuc()))),
                    screen));
        }
        return selects;
    }

    private static void add(List<Select> selects, Select select) {
        if (select.options().size() > 1) {
            selects.add(select);
        }
    }

    private Select values(
            String name,
            String label,
            PublicationKind kind,
            Fact fact,
            @org.jspecify.annotations.Nullable String chosen,
            PublicScreen screen) {
        var values = reading.values(kind, fact, screen.at(), screen.agency());
        return select(
                name,
                label,
                values.entrySet().stream()
                        .map(one -> new Option(
                                one.getKey(),
                                one.getKey() + " (" + one.getValue() + ")",
                                one.getKey().equals(Typed.line(chosen)))),
                screen);
    }

    private static Select years(ListController.Wanted wanted, PublicScreen screen) {
        int last = Year.from(Time.dayOf(screen.at())).getValue();
        return select(
                "nam",
                "portal.filter.year",
                IntStream.range(0, YEARS)
                        .mapToObj(back -> Integer.toString(last - back))
                        .map(year -> new Option(year, year, year.equals(wanted.nam()))),
                screen);
    }

    private static Select select(String name, String label, Stream<Option> options, PublicScreen screen) {
        return new Select(
                name,
                screen.say(label),
                Stream.concat(Stream.of(new Option("", screen.say("portal.filter.all"), false)), options)
                        .toList());
    }

    private static Map<String, String> typed(ListController.Wanted wanted) {
        return Map.of(
                "so", Typed.line(wanted.so()),
                "loai", Typed.line(wanted.loai()),
                "linh-vuc", Typed.line(wanted.linhVuc()),
                "co-quan", Typed.line(wanted.coQuan()),
                "nam", Typed.line(wanted.nam()),
                "hieu-luc", Typed.line(wanted.hieuLuc()));
    }

    private static String next(String href, ListController.Wanted wanted, PublicRow last) {
        var next = UriComponentsBuilder.fromPath(href);
        var values = new java.util.TreeMap<String, Object>();
        typed(wanted).forEach((name, value) -> {
            if (!value.isEmpty()) {
                next.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        return next.queryParam("truoc", last.shownAt())
                .queryParam("sau", last.id())
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }
}
