package vn.hienluong.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.opendata.RowPages.RowPage;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** What the interface answers, as it is described in {@link OpenApi}. */
@Component
public class ApiDocuments {

    private final Publishers publishers;
    private final List<Text> texts;

    ApiDocuments(Publishers publishers, Words words) {
        this.publishers = publishers;
        this.texts = List.of(words.in(Words.VIETNAMESE), words.in(Words.ENGLISH));
    }

    public Map<String, Object> agencies() {
        return Json.object(
                "agencies",
                publishers.all().stream()
                        .map(site -> Json.object(
                                "key",
                                site.slug(),
                                "name",
                                site.profile().name(),
                                "sample",
                                site.profile().sample(),
                                "address",
                                publishers.server() + OpenApi.PLACE + "/" + site.slug()))
                        .toList());
    }

    public Map<String, Object> catalogue(Publisher publisher, List<Offer> offers) {
        return Json.object(
                "agency",
                publisher.slug(),
                "name",
                publisher.name(),
                "sample",
                publisher.site().sample(),
                "catalogue",
                publisher.dcat(),
                "datasets",
                offers.stream().map(offer -> dataset(publisher, offer)).toList());
    }

    private Map<String, Object> dataset(Publisher publisher, Offer offer) {
        var dataset = offer.dataset();
        var key = dataset.key();
        return Json.object(
                "key",
                key,
                "title",
                both(dataset::title),
                "about",
                both(dataset::about),
                "rows",
                offer.standing().rows(),
                "changedAt",
                offer.standing().changedAt().map(Cell::text),
                "licence",
                licence(dataset),
                "address",
                publisher.api(key),
                "page",
                publisher.page(key),
                "csv",
                publisher.csv(key),
                "json",
                publisher.json(key),
                "tableSchema",
                publisher.tableSchema(key),
                "jsonSchema",
                publisher.jsonSchema(key));
    }

    private Map<String, Object> licence(Dataset dataset) {
        var licence = dataset.licence();
        return Json.object("name", both(text -> text.say(licence.label())), "address", licence.address());
    }

    public Map<String, Object> rows(Publisher publisher, Dataset dataset, RowPage page, Optional<String> next) {
        return Json.object(
                "agency",
                publisher.slug(),
                "dataset",
                dataset.key(),
                "rows",
                page.rows().stream().map(Json::row).toList(),
                "next",
                next);
    }

    private Map<String, Object> both(Function<Text, String> said) {
        return Schemas.both(texts.stream(), said);
    }
}
