package vn.hienluong.opendata.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Column;
import vn.hienluong.opendata.Offer;
import vn.hienluong.opendata.OpenApi;
import vn.hienluong.opendata.OpenDataProperties;
import vn.hienluong.opendata.Publisher;
import vn.hienluong.opendata.web.ApiPage.Endpoint;
import vn.hienluong.opendata.web.ApiPage.Said;
import vn.hienluong.opendata.web.DataPage.Field;
import vn.hienluong.opendata.web.DataPage.Place;
import vn.hienluong.opendata.web.DataPage.Terms;
import vn.hienluong.platform.web.PublicScreen;

/** What the pages about the data show. */
@Component
class DataPages {

    private final OpenDataProperties properties;

    DataPages(OpenDataProperties properties) {
        this.properties = properties;
    }

    List<DataLine> all(List<Offer> offers, PublicScreen screen) {
        return offers.stream().map(offer -> line(offer, screen)).toList();
    }

    private static DataLine line(Offer offer, PublicScreen screen) {
        // files are one for both languages
        var file = screen.site().orElseThrow().path() + "/du-lieu/" + offer.key();
        return new DataLine(
                offer.dataset().title(screen.text()),
                offer.dataset().about(screen.text()),
                standing(offer, screen),
                screen.href("/du-lieu/" + offer.key()),
                file + ".csv?bom=1",
                file + ".csv",
                file + ".json");
    }

    private static String standing(Offer offer, PublicScreen screen) {
        var rows = screen.say("opendata.rows", offer.standing().rows());
        return offer.standing()
                .changedAt()
                .map(at -> rows + " \u00b7 " + screen.say("opendata.changed", at))
                .orElse(rows);
    }

    DataPage one(Offer offer, PublicScreen screen) {
        var licence = offer.dataset().licence();
        return new DataPage(
                line(offer, screen),
                offer.dataset().columns().stream()
                        .map(column -> field(column, screen))
                        .toList(),
                new Terms(screen.say(licence.label()), screen.say(licence.about()), licence.address()),
                places(offer.key(), Publisher.of(screen), screen));
    }

    private static Field field(Column column, PublicScreen screen) {
        var choices = String.join(", ", column.choices());
        return new Field(
                column.name(),
                screen.say(column.label()),
                screen.text().name("opendata.type", column.type()),
                column.required(),
                Stream.of(column.hint().map(screen::say).orElse(""), choices)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private static List<Place> places(String key, Publisher publisher, PublicScreen screen) {
        return List.of(
                place("opendata.file.csv", publisher.csv(key), publisher, screen),
                place("opendata.file.json", publisher.json(key), publisher, screen),
                place("opendata.schema.table", publisher.tableSchema(key), publisher, screen),
                place("opendata.schema.json", publisher.jsonSchema(key), publisher, screen),
                place("opendata.interface", publisher.api(key), publisher, screen));
    }

    private static Place place(String label, String address, Publisher publisher, PublicScreen screen) {
        return new Place(screen.say(label), publisher.path(address), address);
    }

    ApiPage api(PublicScreen screen) {
        var publisher = Publisher.of(screen);
        var list = OpenApi.PLACE + "/{agency}/{dataset}";
        return new ApiPage(
                List.of(
                        new Endpoint(OpenApi.PLACE, screen.say("opendata.api.agencies"), OpenApi.PLACE),
                        new Endpoint(
                                OpenApi.PLACE + "/{agency}",
                                screen.say("opendata.api.catalogue"),
                                publisher.path(publisher.api())),
                        new Endpoint(
                                list,
                                screen.say("opendata.api.rows.of"),
                                publisher.path(publisher.api("luot-xem")) + "?limit=10"),
                        new Endpoint(list + "/{id}", screen.say("opendata.api.row.of"), "")),
                said(screen, "agency", "cursor", "limit"),
                List.of(
                        new Said("200", screen.say("opendata.api.done")),
                        new Said("304", screen.say("opendata.api.not-modified")),
                        new Said("400", screen.say("opendata.api.bad-request")),
                        new Said("404", screen.say("opendata.api.not-found")),
                        new Said("429", screen.say("opendata.api.too-many"))),
                publisher.path(publisher.openApi()),
                properties.requestsPerMinute());
    }

    private static List<Said> said(PublicScreen screen, String... names) {
        return Stream.of(names)
                .map(name -> new Said(name, screen.say("opendata.api." + name)))
                .toList();
    }
}
